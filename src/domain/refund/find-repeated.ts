import type { Money } from '../money/money.js';
import { isSameMoney } from '../money/money.js';
import { isReserved, type Refund } from './refund.js';
import { REPEATED_WITHIN_MS } from './refund-times.js';

/** A refund of the same amount a moment ago that still counts: whoever asks now may mean that one. */
export function findRepeated(refunds: readonly Refund[], amount: Money, now: Date): Refund | null {
  const isIt = (refund: Refund) =>
    isReserved(refund) &&
    isSameMoney(refund.amount, amount) &&
    now.getTime() - refund.requestedAt.getTime() < REPEATED_WITHIN_MS;
  return refunds.findLast(isIt) ?? null;
}
