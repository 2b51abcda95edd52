import { findCurrency, getCurrencyOrThrow } from '../../../../domain/money/currencies.js';
import type { Money } from '../../../../domain/money/money.js';
import { MOST_UNITS, THREE_DECIMAL, ZERO_DECIMAL, ZERO_DECIMAL_IN_HUNDREDTHS } from './currency-rules.js';

/** The least step between two amounts that Stripe takes, in its own unit. */
function stepOf(currency: string): number {
  if (ZERO_DECIMAL_IN_HUNDREDTHS.has(currency)) return 100;
  return THREE_DECIMAL.has(currency) ? 10 : 1;
}

/** How many of Stripe's units are one of ours, as a power of ten: 2 for ISK, -2 for MGA, mostly 0. */
function shiftOf(currency: string): number {
  const { exponent } = getCurrencyOrThrow(currency);
  if (ZERO_DECIMAL.has(currency)) return -exponent;
  return (THREE_DECIMAL.has(currency) ? 3 : 2) - exponent;
}

/** The least step between two amounts that Stripe takes, in our smallest unit. */
export function findAmountStep(currency: string): number {
  const shift = shiftOf(currency);
  return shift > 0 ? Math.max(1, stepOf(currency) / 10 ** shift) : stepOf(currency) * 10 ** -shift;
}

/** The most that Stripe takes, in our smallest unit. */
export function findMostAmount(currency: string): number {
  const step = findAmountStep(currency);
  return Math.floor((MOST_UNITS * 10 ** -shiftOf(currency)) / step) * step;
}

/** An amount as Stripe counts it: 1,250,000 VND is 1250000, 12.340 KWD is 12340, 500 ISK is 50000. Null: it cannot. */
export function toStripeAmount({ minor, currency }: Money): number | null {
  if (minor % findAmountStep(currency) !== 0) return null;
  const shift = shiftOf(currency);
  return shift < 0 ? minor / 10 ** -shift : minor * 10 ** shift;
}

/** `currency` in any case. Null: no currency of ours, or an amount that it has no unit for. */
export function fromStripeAmount(amount: number, currency: string): Money | null {
  const found = findCurrency(currency.toUpperCase());
  if (found === null) return null;
  const shift = shiftOf(found.code);
  const minor = shift < 0 ? amount * 10 ** -shift : amount / 10 ** shift;
  return Number.isSafeInteger(minor) ? { minor, currency: found.code } : null;
}
