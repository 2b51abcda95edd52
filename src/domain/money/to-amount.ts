import type { AmountProblem } from './amount-problem.js';
import { type Currency, getCurrencyOrThrow } from './currencies.js';
import { MAX_AMOUNT_MINOR, type Money } from './money.js';
import type { SplitNumber } from './split-number.js';

export type ParsedAmount =
  | { readonly ok: true; readonly amount: Money }
  | { readonly ok: false; readonly problem: AmountProblem };

const MAX_DIGITS = String(MAX_AMOUNT_MINOR).length;

export function refuseAmount(problem: AmountProblem): ParsedAmount {
  return { ok: false, problem };
}

/** The amount without the decimals that its currency does not have; null when they say something: nothing is rounded. */
function withoutIdleDecimals({ whole, decimals }: SplitNumber, { exponent }: Currency): SplitNumber | null {
  const isIdle = /^0*$/.test(decimals.slice(exponent));
  return isIdle ? { whole, decimals: decimals.slice(0, exponent) } : null;
}

/** The amounts that are closest to a number with too many decimals, the lower first. `floor`: without those. */
function listNeighbours(floor: number, isExact: boolean): readonly number[] {
  const minors = isExact ? [floor] : [floor, floor + 1];
  return minors.filter((minor) => minor > 0 && minor <= MAX_AMOUNT_MINOR);
}

/**
 * A number as an amount of a currency, or why it is none. Digits to an integer: the decimal point never exists as a
 * number. Throws RangeError for a currency outside the table.
 */
export function toAmount(number: SplitNumber, currencyCode: string): ParsedAmount {
  const currency = getCurrencyOrThrow(currencyCode);
  const { code, exponent } = currency;
  const { whole, decimals } = number;
  const digits = `${whole}${decimals.slice(0, exponent).padEnd(exponent, '0')}`.replace(/^0+/, '');
  if (digits.length > MAX_DIGITS) {
    const limit = { minor: MAX_AMOUNT_MINOR, currency: code };
    return refuseAmount({ field: 'amount', problem: 'too_large', limit });
  }
  if (decimals.length > exponent) {
    const minors = listNeighbours(Number(digits), withoutIdleDecimals(number, currency) !== null);
    const readings = minors.map((minor) => ({ minor, currency: code }));
    const problem = {
      problem: 'too_many_decimals',
      maxDecimals: exponent,
      currency: code,
      readings,
    } as const;
    return refuseAmount({ field: 'amount', ...problem });
  }
  if (digits === '') return refuseAmount({ field: 'amount', problem: 'zero' });
  return { ok: true, amount: { minor: Number(digits), currency: code } };
}

/** The readings that are an amount to the last digit: decimals beyond those of the currency may only be zeros. */
export function listExactAmounts(numbers: readonly SplitNumber[], currencyCode: string): readonly Money[] {
  const currency = getCurrencyOrThrow(currencyCode);
  const amounts = numbers.flatMap((number) => {
    const exact = withoutIdleDecimals(number, currency);
    const parsed = exact === null ? null : toAmount(exact, currencyCode);
    return parsed?.ok ? [parsed.amount] : [];
  });
  return amounts.filter(({ minor }, at) => amounts.findIndex((each) => each.minor === minor) === at);
}
