import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Money } from '../../../../domain/money/money.js';
import type { CurrencyWord } from '../money/currency-word.js';
import type { Span } from '../text/span.js';
import { type Figure, isStrong, type Uncertainty } from './figure.js';
import { currencyOf, inSubunits, readFigureValue, readingsOf } from './figure-money.js';

export interface CurrencyLeft extends Span {
  readonly word: CurrencyWord;
  readonly text: string;
}

/** All that speaks of money in a text. */
export interface MoneyWords {
  readonly figures: readonly Figure[];
  /** Currencies that stand apart from any number. */
  readonly currencies: readonly CurrencyLeft[];
  /** Whether words stand before the first figure. */
  readonly hasWordsBefore: boolean;
  /** A word that multiplies stands apart from any number: "2 and a half million". */
  readonly hasLooseMagnitude: boolean;
}

/** Of a number that is there. */
export type JudgedFigure =
  | { readonly kind: 'sure'; readonly amount: Money; readonly spans: readonly Span[] }
  | {
      readonly kind: 'ask';
      readonly why: Uncertainty;
      readonly readings: readonly Money[];
      readonly spans: readonly Span[];
    }
  | { readonly kind: 'wrong'; readonly problem: FieldProblem; readonly spans: readonly Span[] };

export type AmountVerdict = JudgedFigure | { readonly kind: 'none'; readonly currency: CurrencyLeft | null };

const MOST_READINGS = 5;

function ask(why: Uncertainty, readings: readonly Money[], spans: readonly Span[]): JudgedFigure {
  const distinct = new Map(readings.map((money) => [`${money.minor} ${money.currency}`, money]));
  return { kind: 'ask', why, readings: [...distinct.values()].slice(0, MOST_READINGS), spans };
}

/** What one figure can mean, in the currencies that it can be in. */
function allReadings(figure: Figure, usual: string): readonly Money[] {
  const currency = currencyOf(figure, usual);
  const codes =
    currency.kind === 'code' ? [currency.code] : currency.kind === 'ask' ? currency.candidates : [];
  const { doubts, magnitude, number } = figure;
  const powers = [...(magnitude?.powers ?? [0]), ...(doubts.includes('magnitude') ? [0] : [])];
  return codes.flatMap((code) => [
    ...(doubts.includes('subunit') ? inSubunits(number, code) : []),
    ...readingsOf(numbersOf(figure), code, powers),
  ]);
}

/** A number that spaces part may be the whole, its last part, or a whole and its decimals. */
function numbersOf({ number, doubts }: Figure): readonly string[] {
  if (!doubts.includes('split') && !/ /.test(number)) return [number];
  const parts = number.split(/[ ,]+/).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const head = parts.slice(0, -1).join('');
  const joined = /^\d{2}$/.test(last) ? `${head.replace(/[.,](?=\d{3})/g, '')}.${last}` : parts.join('');
  return [joined, last, parts[0] ?? ''];
}

/** What one figure means by itself; `usual`: its currency where it says none. */
export function judgeFigure(figure: Figure, usual: string): JudgedFigure {
  const spans = [figure];
  const currency = currencyOf(figure, usual);
  const [doubt] = figure.doubts;
  if (doubt === 'unreadable') return wrong({ field: 'amount', problem: 'not_a_number' }, spans);
  if (currency.kind === 'wrong') return wrong(currency.problem, spans);
  if (figure.isNegative) return wrong({ field: 'amount', problem: 'negative' }, spans);
  if (currency.kind === 'ask') return ask('currency', allReadings(figure, usual), spans);
  if (doubt === 'word') return judgeWord(figure, usual);
  if (doubt !== undefined) return ask(doubt, allReadings(figure, usual), spans);
  return judgeNumber(figure, currency.code);
}

/** A currency, or a word: where both mean the same, there is nothing to ask. */
function judgeWord(figure: Figure, usual: string): JudgedFigure {
  const plain = allReadings({ ...figure, before: null, after: null }, usual);
  const verdict = ask('word', [...allReadings(figure, usual), ...plain], [figure]);
  const [only, ...others] = verdict.kind === 'ask' ? verdict.readings : [];
  const isSame = only !== undefined && others.length === 0 && figure.doubts.length === 1;
  return isSame ? { kind: 'sure', amount: only, spans: [figure] } : verdict;
}

function judgeNumber(figure: Figure, code: string): JudgedFigure {
  const spans = [figure];
  const hasSpaces = / /.test(figure.number);
  const isCounted = figure.wordAfter !== null && figure.before === null && figure.after === null;
  if (hasSpaces && isCounted) return ask('split', allReadings(figure, code), spans);
  const parsed = readFigureValue(figure, code);
  if (parsed.ok) return { kind: 'sure', amount: parsed.amount, spans };
  const { problem } = parsed;
  if (problem.problem === 'ambiguous') return ask('ambiguous', problem.readings, spans);
  return hasSpaces ? ask('split', allReadings(figure, code), spans) : wrong(problem, spans);
}

function wrong(problem: FieldProblem, spans: readonly Span[]): JudgedFigure {
  return { kind: 'wrong', problem, spans };
}

/** A number beside the amount with no word between or round it: "20 usd 50". A count has its word: "2 tickets". */
function isLeftOver(figure: Figure, chosen: Figure): boolean {
  if (figure === chosen) return false;
  if (figure.doubts.length > 0 || figure.magnitude !== null || figure.isNegative) return true;
  return figure.wordAfter === null && figure.wordBefore === null;
}

function judgeStrong({ figures, currencies }: MoneyWords, chosen: Figure, usual: string): AmountVerdict {
  const verdict = judgeFigure(chosen, usual);
  const leftOver = figures.filter((figure) => isLeftOver(figure, chosen));
  if (leftOver.length > 0) {
    const spans = [chosen, ...leftOver];
    const others = leftOver.flatMap((figure) => allReadings(inCurrencyOf(figure, chosen), usual));
    return ask('left_over', [...allReadings(chosen, usual), ...others], spans);
  }
  const other = currencies[0];
  if (other === undefined || verdict.kind !== 'sure') return verdict;
  if (other.word.candidates.includes(verdict.amount.currency)) return verdict;
  const moved = allReadings({ ...chosen, before: null, after: other.word }, usual);
  return ask('currency', [verdict.amount, ...moved], [chosen]);
}

function inCurrencyOf(figure: Figure, { before, after }: Figure): Figure {
  return figure.before === null && figure.after === null ? { ...figure, before, after } : figure;
}

/** The one number of a line, and a currency that stands elsewhere in it. */
function judgeApart(
  figure: Figure,
  [currency, ...more]: readonly CurrencyLeft[],
  usual: string,
): AmountVerdict {
  if (currency === undefined) return judgeFigure(figure, usual);
  const joined = { ...figure, after: currency.word };
  const spans = [figure, currency];
  if (more.length > 0 || currency.word.isAlsoWord) {
    const all = [currency, ...more].flatMap(({ word }) => allReadings({ ...figure, after: word }, usual));
    return ask('currency', [...all, ...allReadings(figure, usual)], spans);
  }
  return { ...judgeFigure(joined, usual), spans };
}

/** "20 USDT", "5 xyz": letters in a currency's place that name none we know. */
function isUnknownCurrency({ before, after, wordAfter }: Figure, hasOther: boolean): boolean {
  if (before !== null || after !== null || hasOther || wordAfter === null) return false;
  return /^[A-Z]{3,5}$/.test(wordAfter);
}

function judgeBare({ figures, currencies, hasWordsBefore }: MoneyWords, usual: string): AmountVerdict {
  const [only, ...others] = figures;
  if (only === undefined) return { kind: 'none', currency: currencies[0] ?? null };
  if (others.length > 0) {
    const codes = currencies[0] === undefined ? {} : { after: currencies[0].word };
    return ask(
      'one_of_several',
      figures.flatMap((figure) => allReadings({ ...figure, ...codes }, usual)),
      figures,
    );
  }
  const verdict = judgeApart(only, currencies, usual);
  const isPlain = currencies.length > 0 || !hasWordsBefore || /[.,]\d\d$/.test(only.number);
  if (verdict.kind !== 'sure') return verdict;
  if (isUnknownCurrency(only, currencies.length > 0)) return ask('word', [verdict.amount], verdict.spans);
  return isPlain ? verdict : ask('stands_alone', [verdict.amount], verdict.spans);
}

/** Codes that are words long before they are money: a noun behind one makes it that word. */
const PLAIN_WORDS = new Set([
  'all',
  'top',
  'pen',
  'cup',
  'mop',
  'gel',
  'cop',
  'bob',
  'mad',
  'sos',
  'lak',
  'per',
]);

/** What may be a code or a word is the code where that is the usual currency; of the others most are asked about. */
function settleNoun(figure: Figure, usual: string): Figure {
  const { noun, before, doubts } = figure;
  if (noun === null || before !== null) return figure;
  const isUsual = noun.currency.candidates.includes(usual);
  const isWord = PLAIN_WORDS.has(noun.text) || noun.currency.usual === null;
  if (!isUsual && isWord) return figure;
  const settled = { ...figure, after: noun.currency, to: noun.to, noun: null };
  return isUsual ? settled : { ...settled, doubts: [...doubts, 'word'] };
}

function askLoose(money: MoneyWords, usual: string): AmountVerdict {
  const spans = money.figures;
  if (spans.length === 0) return judgeBare(money, usual);
  return ask(
    'magnitude',
    spans.flatMap((figure) => allReadings(figure, usual)),
    spans,
  );
}

/** Which amount a text means; `usual`: the currency of an amount that says none. */
export function judgeFigures(found: MoneyWords, usual: string): AmountVerdict {
  const money = { ...found, figures: found.figures.map((figure) => settleNoun(figure, usual)) };
  const strong = money.figures.filter((figure) => isStrong(figure) || figure.doubts.includes('unreadable'));
  const [chosen, ...others] = strong;
  if (money.hasLooseMagnitude) return askLoose(money, usual);
  if (chosen === undefined) return judgeBare(money, usual);
  if (others.length > 0) {
    return ask(
      'one_of_several',
      strong.flatMap((figure) => allReadings(figure, usual)),
      strong,
    );
  }
  return judgeStrong(money, chosen, usual);
}
