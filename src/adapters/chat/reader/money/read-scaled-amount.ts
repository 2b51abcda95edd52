import { type SplitNumber, splitNumber } from '../../../../domain/money/split-number.js';
import {
  listExactAmounts,
  type ParsedAmount,
  refuseAmount,
  toAmount,
} from '../../../../domain/money/to-amount.js';
import { scaleNumber } from './scale-number.js';

/** "2tr5", "1k5": a magnitude where the decimal mark would be. */
const INNER = /^(\d{1,12})(\p{L}+)(\d{1,3})$/u;

export interface InnerMagnitude {
  readonly number: SplitNumber;
  /** What stands between the digits, for `findMagnitude`. */
  readonly magnitude: string;
}

/** Takes "2tr5" apart: 2.5, and "tr". People mean 2,500,000 by it, mostly: it is to be asked about. Null: no such thing. */
export function splitInnerMagnitude(text: string): InnerMagnitude | null {
  const [, whole = '', magnitude = '', decimals = ''] = INNER.exec(text) ?? [];
  return magnitude === '' ? null : { number: { whole, decimals }, magnitude };
}

export interface ScaledText {
  /** The number and the magnitude as typed: "1.5 million". */
  readonly typed: string;
  /** The number alone: "1.5". */
  readonly number: string;
  /** Of the magnitude behind it: `[3]` for "k". */
  readonly powers: readonly number[];
}

/** The refusal of what is too much at its likeliest size: to offer but a smaller one would suggest that. */
function findExcess(
  readings: readonly SplitNumber[],
  powers: readonly number[],
  currencyCode: string,
): ParsedAmount | null {
  const likeliest = readings.map((reading) => toAmount(scaleNumber(reading, powers[0] ?? 0), currencyCode));
  const isOver = likeliest.every((read) => !read.ok && read.problem.problem === 'too_large');
  return isOver ? (likeliest[0] ?? null) : null;
}

/**
 * Reads a number with a magnitude, "1.5" and k, as an amount: `ambiguous` with every reading that is exact when the
 * number or the magnitude can be read several ways ("1.234 million"). Throws RangeError for an unknown currency.
 */
export function readScaledAmount({ typed, number, powers }: ScaledText, currencyCode: string): ParsedAmount {
  const { readings, isLoose } = splitNumber(number.trim());
  const excess = findExcess(readings, powers, currencyCode);
  if (excess !== null) return excess;
  const scaled = readings.flatMap((reading) => powers.map((power) => scaleNumber(reading, power)));
  const [only, other] = scaled;
  if (only === undefined) return refuseAmount({ field: 'amount', problem: 'not_a_number' });
  const amounts = listExactAmounts(scaled, currencyCode);
  if (amounts.length === 0 || (other === undefined && !isLoose)) return toAmount(only, currencyCode);
  return refuseAmount({ field: 'amount', problem: 'ambiguous', text: typed, readings: amounts });
}
