import { type Money, sumMinor } from '../money/money.js';
import { hasLeft, isReserved, type Refund } from '../refund/refund.js';
import type { Attempt } from './attempt.js';
import { type Dispute, isTakenBack } from './dispute.js';

type PaidState = 'paid' | 'partially_refunded' | 'refunded';

/** What was asked for, what came of it and what went back. */
export interface Books {
  readonly amount: Money;
  readonly attempts: readonly Attempt[];
  readonly refunds: readonly Refund[];
}

/** An attempt that succeeded. */
export interface Payment extends Attempt {
  readonly captured: Money;
}

export function listPayments({ attempts }: Pick<Books, 'attempts'>): readonly Payment[] {
  return attempts.filter((a): a is Payment => a.status === 'succeeded' && a.captured !== null);
}

/** All that providers captured for this link in its own currency, in minor units. */
export function capturedMinor({ amount, attempts }: Pick<Books, 'amount' | 'attempts'>): number {
  return sumMinor(
    listPayments({ attempts })
      .map(({ captured }) => captured)
      .filter(isIn(amount)),
  );
}

/** Refunds that went out or may, in the link's own currency and minor units: all count against what is left. */
export function reservedMinor({ amount, refunds }: Pick<Books, 'amount' | 'refunds'>): number {
  return sumMinor(
    refunds
      .filter(isReserved)
      .map((refund) => refund.amount)
      .filter(isIn(amount)),
  );
}

/** Refunds that left, in the link's own currency and minor units. */
export function returnedMinor({ amount, refunds }: Pick<Books, 'amount' | 'refunds'>): number {
  return sumMinor(
    refunds
      .filter(hasLeft)
      .map((refund) => refund.amount)
      .filter(isIn(amount)),
  );
}

/** What banks took back for their customers, in the link's own currency and minor units. */
export function takenBackMinor({
  amount,
  disputes,
}: Pick<Books, 'amount'> & Pick<WithDisputes, 'disputes'>): number {
  return sumMinor(
    disputes
      .filter(isTakenBack)
      .map((dispute) => dispute.amount)
      .filter(isIn(amount)),
  );
}

interface WithDisputes extends Pick<Books, 'refunds'> {
  readonly disputes: readonly Dispute[];
}

/** What is left of one payment to give back, never less than nothing: what a bank took back for its customer is gone already. */
export function refundableOf(books: WithDisputes, payment: Payment): Money {
  return { ...payment.captured, minor: Math.max(0, notGoneMinor(books, payment)) };
}

/** More of a payment went back, or may, than came: somebody refunded in the gateway's own dashboard, or a bank took it back. */
export function isOverdrawn(books: WithDisputes, payment: Payment): boolean {
  return notGoneMinor(books, payment) < 0;
}

function notGoneMinor({ refunds, disputes }: WithDisputes, { id, captured }: Payment): number {
  const taken = refunds.filter((refund) => refund.attemptId === id && isReserved(refund));
  const lost = disputes.filter((dispute) => dispute.attemptId === id && isTakenBack(dispute));
  const gone = [...taken, ...lost].map(({ amount }) => amount).filter(isIn(captured));
  return captured.minor - sumMinor(gone);
}

/** A payment, and what is left of it to give back. */
export interface Refundable {
  readonly payment: Payment;
  readonly left: Money;
}

/** The payment with most left to give back, the newest of equals. Null when nothing is left. */
export function findMostLeft(books: Books & WithDisputes): Refundable | null {
  const all = listPayments(books)
    .map((payment) => ({ payment, left: refundableOf(books, payment) }))
    .filter(({ left }) => left.minor > 0);
  const own = all.filter(({ left }) => left.currency === books.amount.currency);
  const [first, ...others] = own.length > 0 ? own : all;
  return first === undefined
    ? null
    : others.reduce((best, each) => (each.left.minor >= best.left.minor ? each : best), first);
}

/**
 * Paid, partly or wholly refunded, computed from what was captured and what left again.
 * A surplus that was refunded leaves the link paid: what counts is what the merchant keeps. So does less than was asked
 * for, where somebody accepted it.
 */
export function computePaidState(books: Books): PaidState {
  const left = books.refunds.filter(hasLeft);
  const kept = capturedMinor(books) - returnedMinor(books);
  if (left.length === 0 || kept >= books.amount.minor) return 'paid';
  const isAllBack = listPayments(books).every(({ id, captured }) => {
    const back = sumMinor(left.filter(({ attemptId }) => attemptId === id).map(({ amount }) => amount));
    return back >= captured.minor;
  });
  return isAllBack ? 'refunded' : 'partially_refunded';
}

function isIn({ currency }: Money) {
  return (money: Money): boolean => money.currency === currency;
}
