import { findCurrency } from '../../../../domain/money/currencies.js';
import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';

/** Digits that a JSON number carries to the last one, however it is read. */
const MOST_DIGITS = 15;
const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/**
 * An amount in major units as PortOne writes it: "12.5", "100". Without idle zeros, for that is how it signs numbers
 * (https://docs.portone.cloud/docs/payment-request).
 */
export function toMajorText(money: Money): string {
  const text = formatPlainAmount(money);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The same as a number of JSON: its shortest text, which JSON has, is the decimal text again. */
export function toMajorNumber(money: Money): number {
  return Number(toMajorText(money));
}

/**
 * An amount of an answer, a number or its text, in minor units; null: it is none of this currency. The text alone is
 * calculated with, so 12.5 is 1250 cents and 0.1 + 0.2 is no amount.
 */
export function readMajor(value: number | string, currencyCode: string): Money | null {
  const currency = findCurrency(currencyCode.toUpperCase());
  const [, whole = '', decimals = ''] = DECIMAL.exec(String(value).trim()) ?? [];
  if (currency === null || whole === '') return null;
  const { code, exponent } = currency;
  const said = decimals.replace(/0+$/, '');
  if (said.length > exponent) return null;
  const digits = `${whole}${said.padEnd(exponent, '0')}`.replace(/^0+(?=\d)/, '');
  return digits.length > MOST_DIGITS ? null : { minor: Number(digits), currency: code };
}
