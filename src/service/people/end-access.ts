import type { AuditActor, AuditPlace } from '../../domain/audit/audit-entry.js';
import type { Departure, Member } from '../../domain/merchant/member.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';

interface Ending {
  readonly why: Departure['why'];
  readonly actor: AuditActor;
  readonly place: AuditPlace;
  /** What the chat said, in a word; null: nothing has to be said. */
  readonly reason: string | null;
}

/**
 * Somebody may do nothing any more, in no chat, from this moment on; what they leave is seen to soon after. False where
 * that was so already. Throws AppError `store_unavailable`.
 */
export function endAccess(
  deps: ChangeAndTellDeps,
  { id: memberId, merchantId, role }: Member,
  { why, actor, place, reason }: Ending,
): Promise<boolean> {
  const action = why === 'removed' ? 'member.removed' : 'member.left';
  const told = { ...{ merchantId, actor, place, subject: memberId, reason }, before: role, after: 'none' };
  return changeAndTell(deps, { ...told, action }, (telling) =>
    telling.endAccess(merchantId, memberId, { at: deps.clock.now(), why }),
  );
}
