import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { LinkInput } from '../../domain/link/link-input.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { ApiKeys } from '../../ports/api-keys.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { checkIsPersonWhoRefunds } from '../keys/list-agreeing.js';
import { listBehind } from '../keys/list-behind.js';
import type { ChangeLink } from '../links/change-link.js';
import type { LinkHandle } from '../links/get-link-or-throw.js';
import { checkAllowed } from '../people/check-allowed.js';
import { findRefund, type RefundOfLink } from './find-refund.js';
import { getLinkForRefunds } from './get-link-to-refund.js';

export interface SettleRefundDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly apiKeys: Pick<ApiKeys, 'list'>;
  readonly clock: Clock;
  readonly kick: Kick;
  readonly undoMs: number;
}

interface RefundHandle {
  readonly link: LinkHandle;
  readonly refundId: string;
}

/** Throws AppError `link_not_found`, `not_allowed`, `refund_not_possible` (no such refund), `settled_already`, `store_unavailable`. */
export type SettleRefund = (actor: MemberActor, of: RefundHandle) => Promise<RefundOfLink>;

/** A second person agrees: it leaves after `undoMs`. Throws `second_person_needed`, `dispute_open` besides. */
export function makeApproveRefund(deps: SettleRefundDeps): SettleRefund {
  return makeSettle(deps, async (settling, now) => {
    await checkIsSecondPerson(deps, settling);
    const { refundId } = settling;
    const leavesAt = new Date(now.getTime() + deps.undoMs);
    return { type: 'approve_refund', refundId, leavesAt };
  });
}

/** A second person says no; whoever asked for it takes it back. */
export function makeDeclineRefund(deps: SettleRefundDeps): SettleRefund {
  return makeSettle(deps, async (settling) => {
    const { refundId } = settling;
    return { type: isOwn(settling) ? 'call_off_refund' : 'decline_refund', refundId };
  });
}

/** It does not leave after all. */
export function makeCallOffRefund(deps: SettleRefundDeps): SettleRefund {
  return makeSettle(deps, async ({ refundId }) => ({ type: 'call_off_refund', refundId }));
}

interface Settling {
  readonly link: Link;
  readonly refundId: string;
  readonly refund: Refund;
  readonly actor: MemberActor;
}

/** It is what they asked for themselves. */
function isOwn({ refund: { requestedBy }, actor }: Settling): boolean {
  return requestedBy.kind === 'member' && requestedBy.memberId === actor.memberId;
}

/** What a program asked for, neither who made its key nor who saw a secret of it agrees to: they may have asked by it. */
async function checkIsSecondPerson(
  { apiKeys }: SettleRefundDeps,
  { link, refund: { requestedBy }, actor }: Settling,
): Promise<void> {
  checkIsPersonWhoRefunds(actor);
  const isAsker = requestedBy.kind === 'member' && requestedBy.memberId === actor.memberId;
  // The rules of the link say so as well, and know first whether anything is left to agree to.
  if (isAsker || !(await listBehind(apiKeys, link.merchantId, requestedBy)).includes(actor.memberId)) return;
  const { state, reference } = link;
  throw new AppError('second_person_needed', { state, reference, asked: 'approve_refund' });
}

function makeSettle(
  { links, changeLink, clock, kick, undoMs }: SettleRefundDeps,
  toInput: (settling: Settling, now: Date) => Promise<LinkInput>,
): SettleRefund {
  return async (actor, { link: handle, refundId }) => {
    const found = await getLinkForRefunds(links, actor, handle);
    const { refund } = findRefund(found, refundId);
    const settling = { link: found, refundId, refund, actor };
    const input = await toInput(settling, clock.now());
    // Whoever may only ask takes back what they asked for, and nothing else.
    if (input.type === 'approve_refund' || !isOwn(settling)) checkAllowed(actor, 'refund');
    const { link } = await changeLink(found, input, { actor, source: 'person' });
    kick('refund', undoMs);
    return findRefund(link, refundId);
  };
}
