import { type Currency, getCurrencyOrThrow } from './currencies.js';
import { type NumberReadings, type SplitNumber, splitNumber } from './split-number.js';
import { listExactAmounts, type ParsedAmount, refuseAmount, toAmount } from './to-amount.js';

const DASH = '[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';
const MINUS_BEFORE = new RegExp(`^${DASH}\\s?`);
const MINUS_AFTER = new RegExp(`(?<=\\d)\\s?${DASH}$`);
/** How books write what is owed the other way round. */
const BRACKETED = /^\(\s?(.*?)\s?\)$/s;

/** "1.234" the other way round than written: its decimals as one more group. */
function asGroup({ whole, decimals }: SplitNumber): SplitNumber {
  return { whole: `${whole}${decimals}`, decimals: '' };
}

/** Settles by the currency's decimals what can be: no yen has any, and 1.234 KWD is what we print ourselves. */
function settleByDecimals(text: string, read: NumberReadings, { exponent }: Currency): NumberReadings {
  const [grouped, decimal] = read.readings;
  if (grouped === undefined) return read;
  if (decimal === undefined) {
    const isGroup = exponent === 0 && grouped.decimals.length === 3 && !grouped.whole.startsWith('0');
    return isGroup ? { readings: [asGroup(grouped)], isLoose: true } : read;
  }
  if (exponent === 0) return { ...read, readings: [grouped] };
  const isPrinted = exponent === 3 && !read.isLoose && text.includes('.');
  return isPrinted ? { ...read, readings: [decimal] } : read;
}

/**
 * Reads an amount that a person typed: "49.99", "1,250,000", "1.234,56", "12,34,567.00", "1 250 000", "35,-".
 * What can be read two ways ("1.234" where there are two decimals), or is written in an unusual way ("1.837, 32"), is
 * not guessed: the problem carries the readings. Throws RangeError for a currency outside the table.
 */
export function parseAmount(text: string, currencyCode: string): ParsedAmount {
  const currency = getCurrencyOrThrow(currencyCode);
  const typed = text.trim();
  if (typed === '') return refuseAmount({ field: 'amount', problem: 'missing' });

  const asTyped = splitNumber(typed);
  if (asTyped.readings.length === 0) {
    const unsigned = typed.replace(BRACKETED, '$1').replace(MINUS_BEFORE, '').replace(MINUS_AFTER, '');
    const isNegative = unsigned !== typed && splitNumber(unsigned).readings.length > 0;
    return refuseAmount({ field: 'amount', problem: isNegative ? 'negative' : 'not_a_number' });
  }
  const { readings, isLoose } = settleByDecimals(typed, asTyped, currency);
  const [only, other] = readings;
  if (only === undefined) return refuseAmount({ field: 'amount', problem: 'not_a_number' });
  if (other === undefined && !isLoose) return toAmount(only, currencyCode);
  const amounts = listExactAmounts(readings, currencyCode);
  if (amounts.length === 0) return toAmount(only, currencyCode);
  return refuseAmount({ field: 'amount', problem: 'ambiguous', text: typed, readings: amounts });
}
