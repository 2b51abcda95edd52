import type { Money } from '../money/money.js';
import {
  findMostLeft,
  listPayments,
  type Payment,
  type Refundable,
  refundableOf,
} from '../payment/balance.js';
import type { Link } from './link.js';
import type { LinkRefusal } from './link-refusal.js';
import { findSurplusLeft, listOpenQuestions } from './open-questions.js';
import { TRANSITIONS } from './transitions.js';

type RefundBooks = Pick<Link, 'amount' | 'attempts' | 'refunds' | 'disputes' | 'history'>;

/** Why nothing of a link can be given back as it stands, whatever is left of it; null: it can. */
export function findRefundRefusal(
  link: Pick<Link, 'state' | 'attempts' | 'disputeOpen'>,
): Extract<LinkRefusal, 'refund_not_possible' | 'dispute_open'> | null {
  const isPaid = TRANSITIONS[link.state].refund === 'refund' && listPayments(link).length > 0;
  if (!isPaid) return 'refund_not_possible';
  return link.disputeOpen ? 'dispute_open' : null;
}

/**
 * What a refund that names neither payment nor amount gives back: a surplus that waits for a decision comes first, else
 * all of the payment with most left. One refund is taken from one payment. Null when nothing is left.
 */
export function findRefundable(link: RefundBooks): Refundable | null {
  return findSurplus(link) ?? findMostLeft(link);
}

/** The oldest surplus of which something can go back and nobody has decided about. */
export function findSurplus(link: RefundBooks): Refundable | null {
  const asked = listOpenQuestions(link).filter(({ exception }) => exception === 'over');
  const payments = listPayments(link);
  return (
    asked
      .flatMap(({ attemptId }) => payments.filter(({ id }) => id === attemptId))
      .map((payment) => ({ payment, left: leftToDecide(link, payment) }))
      .find(({ left }) => left.minor > 0) ?? null
  );
}

/** What deciding to refund a payment gives back: of a surplus no more than still is one. */
export function leftToDecide(link: RefundBooks, payment: Payment): Money {
  const left = refundableOf(link, payment);
  const surplus = findSurplusLeft(link, payment.id);
  return surplus === null ? left : { ...left, minor: Math.min(left.minor, surplus) };
}

/** What one payment has left to give back, or by `findRefundable`; null: nothing. */
export function findLeft(link: RefundBooks, attemptId: string | null): Money | null {
  if (attemptId === null) return findRefundable(link)?.left ?? null;
  const payment = listPayments(link).find(({ id }) => id === attemptId);
  const left = payment === undefined ? null : refundableOf(link, payment);
  return left !== null && left.minor > 0 ? left : null;
}
