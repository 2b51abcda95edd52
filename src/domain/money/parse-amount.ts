import type { AmountProblem } from './amount-problem.js';
import { type Currency, getCurrencyOrThrow } from './currencies.js';
import { MAX_AMOUNT_MINOR, type Money } from './money.js';
import { type SplitNumber, splitNumber } from './split-number.js';

export type ParsedAmount =
  | { readonly ok: true; readonly amount: Money }
  | { readonly ok: false; readonly problem: AmountProblem };

const MINUS = /^[-\u2212\u2013]\s?/;
const MAX_DIGITS = String(MAX_AMOUNT_MINOR).length;

function refuse(problem: AmountProblem): ParsedAmount {
  return { ok: false, problem };
}

/** Digits to an integer: the decimal point never exists as a number. */
function toMoney({ whole, decimals }: SplitNumber, currency: Currency): ParsedAmount {
  const { code, exponent } = currency;
  if (decimals.length > exponent) {
    return refuse({ field: 'amount', problem: 'too_many_decimals', maxDecimals: exponent, currency: code });
  }
  const digits = `${whole}${decimals.padEnd(exponent, '0')}`.replace(/^0+/, '');
  if (digits === '') return refuse({ field: 'amount', problem: 'zero' });
  if (digits.length > MAX_DIGITS) {
    const limit = { minor: MAX_AMOUNT_MINOR, currency: code };
    return refuse({ field: 'amount', problem: 'too_large', limit });
  }
  return { ok: true, amount: { minor: Number(digits), currency: code } };
}

/** The readings that would make a link, the decimals cut to those of the currency. */
function listReadings(candidates: readonly SplitNumber[], currency: Currency): readonly Money[] {
  return candidates.flatMap(({ whole, decimals }) => {
    const parsed = toMoney({ whole, decimals: decimals.slice(0, currency.exponent) }, currency);
    return parsed.ok ? [parsed.amount] : [];
  });
}

/**
 * Reads an amount that a person typed: "49.99", "1,250,000", "1.234,56", "12,34,567.00", "1 250 000".
 * What can be read two ways ("1.234") is not guessed: the problem carries both readings.
 * Throws RangeError for a currency outside the table.
 */
export function parseAmount(text: string, currencyCode: string): ParsedAmount {
  const currency = getCurrencyOrThrow(currencyCode);
  const typed = text.trim();
  if (typed === '') return refuse({ field: 'amount', problem: 'missing' });

  const unsigned = typed.replace(MINUS, '');
  const candidates = splitNumber(unsigned);
  const [only, other] = candidates;
  if (only === undefined) return refuse({ field: 'amount', problem: 'not_a_number' });
  if (unsigned !== typed) return refuse({ field: 'amount', problem: 'negative' });
  if (other === undefined) return toMoney(only, currency);
  return refuse({
    field: 'amount',
    problem: 'ambiguous',
    text: typed,
    readings: listReadings(candidates, currency),
  });
}
