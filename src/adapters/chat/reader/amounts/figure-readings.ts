import type { AmountProblem } from '../../../../domain/money/amount-problem.js';
import type { Money } from '../../../../domain/money/money.js';
import type { Figure } from './figure.js';
import { currencyOf, inParts, readFigureValue, readingsOf } from './figure-money.js';
import { mayBeOrdinal } from './ordinals.js';

/** A number that spaces part may be the whole, its last part, or a whole and its decimals. */
function numbersOf({ number, doubts, wordBefore }: Figure): readonly string[] {
  if (!doubts.includes('split') && !/ /.test(number)) return [number];
  const parts = number.split(/[ ,]+|\. /).filter((part) => part !== '');
  const tokens = number.split(' ').map((token) => token.replace(/[.,]$/, ''));
  // Each number but the first may begin the amount: "table for 2 1.500,50".
  const tails = tokens.slice(1).map((_token, at) => tokens.slice(at + 1).join(''));
  const last = parts.at(-1) ?? '';
  const head = parts.slice(0, -1).join('');
  const joined = /^\d{1,2}$/.test(last) ? `${head.replace(/[.,](?=\d{3})/g, '')}.${last}` : parts.join('');
  const first = tokens[0] ?? '';
  const rest = tails.length === 0 ? [last] : tails;
  const isLong = /^\d{4,}$/.test(first);
  // "1234 100": nobody groups by four.
  if (isLong && parts.length === 2 && /^[1-9]\d\d/.test(last)) return [last, first];
  // "invoice 1234 50 usd": a number that a word names is seldom the whole of an amount.
  const isNamed = mayBeOrdinal(wordBefore) || (isLong && wordBefore !== null);
  return isNamed ? [...rest, joined, first] : [joined, ...rest, first];
}

/** What one figure can mean, in the currencies that it can be in; `usual` where it says none. */
export function allReadings(figure: Figure, usual: string): readonly Money[] {
  const currency = currencyOf(figure, usual);
  const shared = currency.kind === 'ask' ? currency.candidates : [];
  const codes = currency.kind === 'code' ? [currency.code] : shared;
  const { doubts, magnitude } = figure;
  const powers = [...(magnitude?.powers ?? [0]), ...(doubts.includes('magnitude') ? [0] : [])];
  // "500 4K monitor": what multiplies is of the last number alone.
  const [alone, ...more] = magnitude === null ? [] : figure.number.split(' ');
  const first = alone === undefined || more.length === 0 ? [] : [alone];
  return [
    ...codes.flatMap((code) => readingsOf(first, code, [0])),
    ...codes.flatMap((code) => inParts(figure, code)),
    ...codes.flatMap((code) => readingsOf(numbersOf(figure), code, powers)),
  ];
}

/** The problem of a number that is too much however its digits are put together; null: it is not, or is none. */
export function findExcess(figure: Figure, code: string): AmountProblem | null {
  const problems = numbersOf(figure).map((number) => {
    const parsed = readFigureValue({ ...figure, number }, code);
    return parsed.ok ? null : parsed.problem;
  });
  return problems.find((problem) => problem?.problem === 'too_large') ?? null;
}
