import type { Money } from '../money/money.js';
import type { Refund } from '../refund/refund.js';
import type { Attempt } from './attempt.js';

type PaidState = 'paid' | 'partially_refunded' | 'refunded';

/** What was asked for, what came of it and what went back. */
interface Books {
  readonly amount: Money;
  readonly attempts: readonly Attempt[];
  readonly refunds: readonly Refund[];
}

/** All that providers captured for this link in its own currency, in minor units. */
export function capturedMinor({ amount, attempts }: Books): number {
  return attempts
    .filter((a) => a.status === 'succeeded' && a.captured?.currency === amount.currency)
    .reduce((sum, a) => sum + (a.captured?.minor ?? 0), 0);
}

/** Refunds that went out or are on their way, in minor units: both count against what is left. */
export function reservedMinor({ refunds }: Books): number {
  return refunds.filter((r) => r.status !== 'failed').reduce((sum, r) => sum + r.amount.minor, 0);
}

export function refundableMinor(books: Books): number {
  return capturedMinor(books) - reservedMinor(books);
}

/**
 * Paid, partly or wholly refunded, computed from what was captured and given back.
 * A surplus that was refunded leaves the link paid: what counts is what the merchant keeps.
 */
export function computePaidState(books: Books): PaidState {
  const kept = refundableMinor(books);
  if (kept >= books.amount.minor) return 'paid';
  return kept > 0 ? 'partially_refunded' : 'refunded';
}
