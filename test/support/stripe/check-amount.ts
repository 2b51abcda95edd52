import { refuse } from './stripe-refusal.js';

/** https://docs.stripe.com/currencies, as literals of its own: not what the adapter believes. */
const THREE_DECIMAL = ['bhd', 'jod', 'kwd', 'omr', 'tnd'];
const HUNDREDS = ['isk', 'ugx'];
const LEAST: Readonly<Record<string, number>> = {
  ...{ usd: 50, eur: 50, gbp: 30, jpy: 50, hkd: 400, sgd: 50, thb: 1000, vnd: 5000, krw: 50, idr: 50 },
};
const UNKNOWN = ['kpw', 'irr', 'syp'];

export function checkAmount(amount: number, currency: string, param: string): void {
  if (!/^[a-z]{3}$/.test(currency) || UNKNOWN.includes(currency)) {
    refuse(`Invalid currency: ${currency}`, { param: 'currency' });
  }
  if (amount <= 0) refuse('Invalid positive integer', { code: 'parameter_invalid_integer', param });
  if (amount > 999_999_999_999) refuse('Amount is too large', { code: 'amount_too_large', param });
  const step = THREE_DECIMAL.includes(currency) ? 10 : HUNDREDS.includes(currency) ? 100 : 1;
  if (amount % step !== 0) refuse(`Amount must be a multiple of ${step}`, { param });
}

export function checkLeast(amount: number, currency: string): void {
  if (amount < (LEAST[currency] ?? 1)) {
    refuse('The Checkout Session total amount is too small', { code: 'amount_too_small' });
  }
}
