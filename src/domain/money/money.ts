/** An amount of money in the currency's smallest unit: 49.99 USD is `{ minor: 4999, currency: 'USD' }`. */
export interface Money {
  /** A safe integer; never a float. */
  readonly minor: number;
  /** An upper-case ISO 4217 code that `findCurrency` knows. */
  readonly currency: string;
}

/** Twelve digits: the largest amount every page, card and message of ours is laid out for. */
export const MAX_AMOUNT_MINOR = 999_999_999_999;

export function isSameMoney(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

/** In minor units; all of them are of one currency. */
export function sumMinor(amounts: readonly Money[]): number {
  return amounts.reduce((total, { minor }) => total + minor, 0);
}
