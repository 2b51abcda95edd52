import type { Answered } from '../../domain/chat/answered.js';
import { findRefundable } from '../../domain/link/find-refundable.js';
import type { Link } from '../../domain/link/link.js';
import type { LinkEvent } from '../../domain/link/link-event.js';
import { isDisputeOpen } from '../../domain/payment/dispute.js';
import { isStoppable } from '../../domain/refund/refund.js';
import { listWaitingSendings } from '../../domain/sending/list-waiting-sendings.js';
import { UNDO_MS } from '../../domain/sending/undo.js';
import type { Told } from './message-parts.js';

/**
 * Whether the buttons of an answer still mean what was said with them: drawn anew it would lose its Undo, or its question.
 * What ends the waiting is an event of its own, with which the answer is drawn.
 */
export function stillWaits(
  says: Answered | undefined,
  { link, event }: Pick<Told, 'link' | 'event'>,
  now: Date,
): boolean {
  switch (says?.kind) {
    case 'part':
      return false;
    case 'refund':
      return link.refunds.some((refund) => refund.id === says.refundId && isStoppable(refund));
    case 'sending':
      return isSendingAsSaid(link, event, { sendingId: says.sendingId, now });
    case 'question':
      return isStillAsked(link, says.asks);
    default:
      return isSomethingLeaving(link, now);
  }
}

/** After its end nothing goes to the customer, and at another time than was said it is another answer's. */
function isSendingAsSaid(
  link: Link,
  { type }: LinkEvent,
  { sendingId, now }: { readonly sendingId: string | null; readonly now: Date },
): boolean {
  if (link.state !== 'open' || (type === 'sending.moved' && sendingId === null)) return false;
  return listWaitingSendings(link, now).some((waiting) => waiting.sendingId === sendingId);
}

function isStillAsked(link: Link, asks: Extract<Answered, { kind: 'question' }>['asks']): boolean {
  switch (asks) {
    case 'cancel':
      return link.state === 'open' || link.state === 'processing';
    case 'refund':
      return !link.disputeOpen && findRefundable(link) !== null;
    case 'evidence':
      return link.disputes.some(isDisputeOpen);
  }
}

/** How a link stands is said with the Undo of what is just leaving: for those seconds it stays. */
function isSomethingLeaving(link: Link, now: Date): boolean {
  const isLeaving = (at: Date | null) => at !== null && at > now && at.getTime() - now.getTime() <= UNDO_MS;
  const isSending =
    link.state === 'open' && listWaitingSendings(link, now).some(({ dueAt }) => isLeaving(dueAt));
  return (
    isSending || link.refunds.some(({ status, leavesAt }) => status === 'scheduled' && isLeaving(leavesAt))
  );
}
