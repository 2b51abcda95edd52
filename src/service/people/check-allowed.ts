import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { type Action, mayDo } from '../../domain/merchant/permissions.js';

/** Throws AppError `not_allowed` unless the member's role permits the action. */
export function checkAllowed(actor: MemberActor, action: Action): void {
  if (!mayDo(actor.role, action)) throw new AppError('not_allowed', { action, role: actor.role });
}
