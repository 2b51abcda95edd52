import { getCurrencyOrThrow } from '../../../../domain/money/currencies.js';
import { MAX_AMOUNT_MINOR, type Money } from '../../../../domain/money/money.js';
import type { Span } from '../text/span.js';
import { AND_WORDS, has } from './amount-words.js';
import type { Doubt, Figure } from './figure.js';
import { agreeOn, inParts, readingsOf } from './figure-money.js';

/** Two numbers that may be one amount. */
interface Pair {
  readonly whole: Figure;
  readonly rest: Figure;
}

/** What may be said of a number that is the whole or the rest of an amount. */
const FITTING: readonly Doubt[] = ['subunit', 'magnitude', 'split', 'word'];

/** Next to each other, or with "and" between them. */
function isPair({ whole, rest }: Pair): boolean {
  const gap = rest.from - whole.to;
  const link = rest.wordBefore ?? '';
  if (has(AND_WORDS, link)) return gap >= 0 && gap <= link.length + 2;
  const isPlain = [...whole.doubts, ...rest.doubts].every((doubt) => FITTING.includes(doubt));
  return isPlain && gap >= 0 && gap <= 1;
}

function codesOf({ whole, rest }: Pair, usual: string): readonly string[] {
  const words = [whole.before, whole.after, rest.before, rest.after].filter((word) => word !== null);
  const currency = agreeOn(words, usual);
  if (currency.kind === 'code') return [currency.code];
  return currency.kind === 'ask' ? currency.candidates : [];
}

const minorOf = ({ number, magnitude }: Figure, code: string) =>
  readingsOf([number], code, magnitude?.powers ?? [0])[0]?.minor ?? null;

/** What the second adds in minor units, and what it has to be less than. */
function addedBy(
  { whole, rest }: Pair,
  code: string,
): { readonly minor: number | null; readonly below: number } {
  const { exponent } = getCurrencyOrThrow(code);
  const unit = 10 ** exponent;
  if (rest.part !== null) return { minor: inParts(rest, code)[0]?.minor ?? null, below: unit };
  const isApart = rest.magnitude !== null || rest.number.length > 1;
  if (whole.magnitude !== null)
    return {
      minor: isApart ? minorOf(rest, code) : null,
      below: minorOf({ ...whole, number: '1' }, code) ?? 0,
    };
  const mayBeDecimals = exponent === 2 && /^\d\d$/.test(rest.number) && rest.magnitude === null;
  return { minor: mayBeDecimals ? Number(rest.number) : null, below: unit };
}

function sumsOf(pair: Pair, usual: string): readonly Money[] {
  return codesOf(pair, usual).flatMap((code) => {
    const whole = minorOf(pair.whole, code);
    const { minor, below } = addedBy(pair, code);
    const isRound = whole !== null && whole % 10 ** getCurrencyOrThrow(code).exponent === 0;
    if (!isRound || minor === null || minor >= below || whole + minor > MAX_AMOUNT_MINOR) return [];
    return [{ minor: whole + minor, currency: code }];
  });
}

/** What may be one amount in two numbers, "5 usd and 50 cents", "1 triệu 200 nghìn", with the words between them. */
export interface Sums {
  readonly readings: readonly Money[];
  readonly between: readonly Span[];
}

/** The amounts that numbers side by side come to together; `figures` in the order they stand. */
export function findSums(figures: readonly Figure[], usual: string): Sums {
  const pairs = figures.slice(1).map((rest, at): Pair => ({ whole: figures[at] ?? rest, rest }));
  const sums = pairs
    .filter(isPair)
    .map((pair) => ({ pair, readings: sumsOf(pair, usual) }))
    .filter(({ readings }) => readings.length > 0);
  return {
    readings: sums.flatMap(({ readings }) => readings),
    between: sums.map(({ pair }) => ({ from: pair.whole.to, to: pair.rest.from })),
  };
}

export const NO_SUMS: Sums = { readings: [], between: [] };

const MOST_THINGS = 999;

/** "3 x 20 usd", "2 nights at 40 usd": so many, at that price each. */
function productOf({ whole, rest }: Pair, usual: string): readonly Money[] {
  const isTimes = whole.doubts.includes('times') || rest.doubts.includes('times');
  const isCount = ({ number, magnitude }: Figure) =>
    magnitude === null && /^\d{1,3}$/.test(number) && Number(number) <= MOST_THINGS;
  const isBare = ({ before, after }: Figure) => before === null && after === null;
  const [count, price] = isCount(whole) && isBare(whole) ? [whole, rest] : [rest, whole];
  if (!isTimes || !isCount(count) || !isBare(count)) return [];
  return codesOf(pairOf(price), usual).flatMap((code) => {
    const minor = minorOf(price, code);
    const product = minor === null ? null : minor * Number(count.number);
    return product === null || product > MAX_AMOUNT_MINOR ? [] : [{ minor: product, currency: code }];
  });
}

function pairOf(figure: Figure): Pair {
  return { whole: figure, rest: figure };
}

/** What things come to at their price; `figures` in the order they stand. */
export function findProducts(figures: readonly Figure[], usual: string): readonly Money[] {
  return figures.slice(1).flatMap((rest, at) => productOf({ whole: figures[at] ?? rest, rest }, usual));
}
