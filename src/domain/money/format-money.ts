import { getCurrencyOrThrow } from './currencies.js';
import type { Money } from './money.js';

/** "1,250,000" or "49.99": digits grouped, always the currency's own number of decimals, no code. */
export function formatAmount(money: Money): string {
  const { exponent } = getCurrencyOrThrow(money.currency);
  const digits = String(Math.abs(money.minor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const decimals = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  return `${money.minor < 0 ? '-' : ''}${whole}${decimals}`;
}

/** "49.99 USD", "1,250,000 VND". Throws RangeError for a currency outside the table. */
export function formatMoney(money: Money): string {
  return `${formatAmount(money)} ${money.currency}`;
}

/** "1250000", "1234.00", "1.234" KWD: the amount as one would type it, which `parseAmount` reads back to the same money. */
export function formatPlainAmount(money: Money): string {
  return formatAmount(money).replaceAll(',', '');
}
