import type { Link } from '../../domain/link/link.js';
import type { LinkEvent } from '../../domain/link/link-event.js';
import { isStartRefusal } from '../../domain/payment/start-refusal.js';

export const MONEY: ReadonlySet<LinkEvent['type']> = new Set([
  'payment.succeeded',
  'payment.late',
  'payment.over',
  'payment.mismatch',
]);

/** The owner hears of money, of the end, of a message that did not go out, and of what somebody else did. */
export function concernsOwner(link: Link, event: LinkEvent): boolean {
  const { type, actor } = event;
  const isOthers = actor.kind !== 'member' || actor.memberId !== link.ownerId;
  if (type === 'link.cancelled' || type === 'link.reissued') return isOthers;
  if (type === 'refund.succeeded') return !isAskedByOwner(link, event);
  return MONEY.has(type) || TOLD.has(type) || hasEndedByDecline(link, event) || isNewRefusal(link, event);
}

/** Beside money: the end, what did not reach the customer, to whom the receipt is made out, and what went wrong with money. */
const TOLD: ReadonlySet<LinkEvent['type']> = new Set([
  'link.expired',
  'delivery.failed',
  'delivery.bounced',
  'receipt.made_out',
  'payment.unclear',
  'refund.failed',
  'refund.unclear',
  'dispute.opened',
  'dispute.closed',
]);

function isAskedByOwner({ refunds, ownerId }: Link, { refundId }: { readonly refundId: string }): boolean {
  const requestedBy = refunds.find(({ id }) => id === refundId)?.requestedBy;
  return requestedBy?.kind === 'member' && requestedBy.memberId === ownerId;
}

/** A gateway that lets nobody begin to pay, said once for each reason however often customers press. */
function isNewRefusal({ history }: Link, event: LinkEvent): boolean {
  if (event.type !== 'attempt.failed' || !isStartRefusal(event.reason)) return false;
  const first = history.find((other) => other.type === event.type && other.reason === event.reason);
  return first?.id === event.id;
}

/** A payment that failed after the link's time ended it, without a fact of its own. */
function hasEndedByDecline({ state, history }: Link, { type, id }: LinkEvent): boolean {
  if (type !== 'attempt.failed' || state !== 'expired') return false;
  const last = history.findLast((event) => event.type === 'attempt.failed' || event.type === 'link.expired');
  return last?.id === id;
}
