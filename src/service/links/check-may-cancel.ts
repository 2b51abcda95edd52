import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { readLinkRights } from '../../domain/link/link-rights.js';
import type { MemberActor } from '../../domain/merchant/actor.js';

/** Throws AppError `not_allowed` unless the actor may take this link back. */
export function checkMayCancel(actor: MemberActor, link: Link): void {
  if (readLinkRights(actor, link).cancel) return;
  throw new AppError('not_allowed', { action: 'cancel_any_link', role: actor.role });
}
