import type { MoneyInput } from './objects/money.js';

const PLAIN_AMOUNT = /^\d+(\.\d+)?$/;
const CURRENCY = /^[A-Z]{3}$/;
const EXAMPLE = "money('49.99', 'USD')";

/**
 * An amount of money from text, in the currency's own decimals: `money('49.99', 'USD')`, `money('1250000', 'VND')`.
 * Whether the currency has that many decimals is Paylink's to say.
 *
 * @throws TypeError where it is a number, or text in another form
 */
export function money(value: string, currency: string): MoneyInput {
  if (typeof value !== 'string')
    throw new TypeError(
      `An amount is text, so that no rounding can change it: ${writeRight(value, currency)}.`,
    );
  if (!PLAIN_AMOUNT.test(value))
    throw new TypeError(`An amount is digits and one point, not ${JSON.stringify(value)}: ${EXAMPLE}.`);
  if (typeof currency !== 'string' || !CURRENCY.test(currency))
    throw new TypeError(
      `A currency is three upper-case letters, not ${JSON.stringify(currency) ?? 'undefined'}: ${EXAMPLE}.`,
    );
  return { value, currency };
}

function writeRight(value: unknown, currency: unknown): string {
  const text = String(value);
  const isPlain = PLAIN_AMOUNT.test(text) && typeof currency === 'string' && CURRENCY.test(currency);
  return isPlain ? `money('${text}', '${currency}')` : EXAMPLE;
}
