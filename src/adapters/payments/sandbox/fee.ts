import type { Money } from '../../../domain/money/money.js';

const FEE_PER_MILLE = 29;

/** What the sandbox keeps of a payment: 2.9 %, half a unit rounded up. */
export function feeOf({ minor, currency }: Money): Money {
  return { minor: Math.floor((minor * FEE_PER_MILLE + 500) / 1000), currency };
}
