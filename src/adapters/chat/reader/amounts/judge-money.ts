import type { Money } from '../../../../domain/money/money.js';
import type { Span } from '../text/span.js';
import { EXTRA_WORDS, has } from './amount-words.js';
import { type Figure, isStrong } from './figure.js';
import { allReadings } from './figure-readings.js';
import { isForeignMoney } from './is-foreign-money.js';
import { judgeFigure } from './judge-figure.js';
import { mayBeMoney, readingsWithNoun, settleNoun } from './settle-noun.js';
import { findProducts, findSums, NO_SUMS } from './sum-readings.js';
import { type AmountVerdict, ask, type CurrencyLeft } from './verdict.js';

/** All that speaks of money in a text. */
export interface MoneyWords {
  readonly figures: readonly Figure[];
  /** Currencies that stand apart from any number. */
  readonly currencies: readonly CurrencyLeft[];
  /** Whether words stand before the first figure. */
  readonly hasWordsBefore: boolean;
  /** The only word of the text besides the figures; null: there are none, or several. */
  readonly onlyWord: (Span & { readonly text: string }) | null;
  /** A word that multiplies stands apart from any number: "2 and a half million". */
  readonly hasLooseMagnitude: boolean;
}

function askWhich(
  figures: readonly Figure[],
  usual: string,
  spans: readonly Span[] = figures,
): AmountVerdict {
  const sums = findSums(figures, usual);
  const alone = figures.flatMap((figure) => readingsWithNoun(figure, usual));
  const readings = [...findProducts(figures, usual), ...sums.readings, ...alone];
  return ask('one_of_several', readings, [...spans, ...sums.between]);
}

/** A number beside the amount with no word between or round it: "20 usd 50". A count has its word: "2 tickets". */
function isLeftOver(figure: Figure, chosen: Figure): boolean {
  if (figure === chosen) return false;
  if (figure.doubts.length > 0 || figure.magnitude !== null || figure.isNegative) return true;
  const mayBeCents =
    /^\d\d$/.test(figure.number) && figure.from - chosen.to === 1 && !/[.,]/.test(chosen.number);
  return (
    mayBeCents ||
    has(EXTRA_WORDS, figure.wordBefore ?? '') ||
    /[.,]\d\d$/.test(figure.number) ||
    (figure.wordAfter === null && figure.wordBefore === null)
  );
}

function inCurrencyOf(figure: Figure, { before, after }: Figure): Figure {
  return figure.before === null && figure.after === null ? { ...figure, before, after } : figure;
}

/** "50 cents tea eur": the currency that a part is of may stand elsewhere. */
function isPartOf({ part, before }: Figure, { word }: CurrencyLeft): boolean {
  return before === null && part !== null && part.candidates.some((code) => word.candidates.includes(code));
}

/** "500 try haircut": with more words behind it. */
function mayBeWord({ doubts, wordAfter }: Figure): boolean {
  return doubts.includes('word') && wordAfter !== null;
}

/** Each number by itself; where the currency of the one may be a word, the others are in the usual one. */
function listAlone(all: readonly Figure[], chosen: Figure, usual: string): readonly Money[] {
  if (!mayBeWord(chosen)) return all.flatMap((figure) => allReadings(inCurrencyOf(figure, chosen), usual));
  const plain = all.map((figure) => (figure === chosen ? { ...figure, before: null, after: null } : figure));
  return [...plain, chosen].flatMap((figure) => allReadings(figure, usual));
}

/** The one amount that has its currency beside it, and what else stands in the text. */
function judgeStrong({ figures, currencies }: MoneyWords, chosen: Figure, usual: string): AmountVerdict {
  const leftOver = figures.filter((figure) => isLeftOver(figure, chosen));
  if (leftOver.length > 0) {
    const all = [chosen, ...leftOver];
    all.sort((a, b) => a.from - b.from);
    const inOne = all.map((figure) => inCurrencyOf(figure, chosen));
    const sums = mayBeWord(chosen) ? NO_SUMS : findSums(inOne, usual);
    const readings = [...findProducts(all, usual), ...sums.readings, ...listAlone(all, chosen, usual)];
    return ask('left_over', readings, [...all, ...sums.between]);
  }
  const other = currencies.find(({ isSoft }) => !isSoft);
  if (other !== undefined && isPartOf(chosen, other))
    return { ...judgeFigure({ ...chosen, after: other.word }, usual), spans: [chosen, other] };
  const verdict = judgeFigure(chosen, usual);
  if (verdict.kind === 'ask' && verdict.why === 'times')
    return ask('times', [...findProducts(figures, usual), ...verdict.readings], verdict.spans);
  if (other === undefined) return verdict;
  const moved = allReadings({ ...chosen, before: null, after: other.word }, usual);
  // "30 try outs eur": what may be a currency as well is a word where another is named.
  if (verdict.kind === 'ask' && verdict.why === 'word')
    return ask('word', [...moved, ...verdict.readings], [chosen, other]);
  if (verdict.kind !== 'sure' || other.word.candidates.includes(verdict.amount.currency)) return verdict;
  return ask('currency', [verdict.amount, ...moved], [chosen]);
}

/** The one number of a line, and a currency that stands elsewhere in it. */
function judgeApart(figure: Figure, currencies: readonly CurrencyLeft[], usual: string): AmountVerdict {
  const [currency, ...more] = currencies;
  if (currency === undefined) return judgeFigure(figure, usual);
  const spans = [figure, currency];
  if (currency.isPer) return ask('period', allReadings({ ...figure, after: currency.word }, usual), spans);
  // "Dong xuan market 50000": away from the number a name may be of anything, a code is not.
  const isName = currency.word.kind === 'name' && !currency.word.candidates.includes(usual);
  const isShared = currency.word.kind === 'name' && currency.word.candidates.length > 1;
  if (more.length > 0 || currency.isSoft || isName || isShared || currency.word.isAlsoWord) {
    const all = currencies.flatMap(({ word }) => allReadings({ ...figure, after: word }, usual));
    return ask('currency', [...all, ...allReadings(figure, usual)], spans);
  }
  return { ...judgeFigure({ ...figure, after: currency.word }, usual), spans };
}

/** "5 xyz": three letters in the currency's place, and no other word. */
function unknownCurrency({ wordAfter, magnitude }: Figure, { onlyWord }: MoneyWords): MoneyWords['onlyWord'] {
  const isAlone = magnitude === null && wordAfter !== null && wordAfter === onlyWord?.text;
  return isAlone && /^(?:[A-Z]{3}|[a-z]{3})$/.test(wordAfter) ? onlyWord : null;
}

function judgeLone(figure: Figure, money: MoneyWords, usual: string): AmountVerdict {
  const { currencies, hasWordsBefore } = money;
  const verdict = judgeApart(figure, currencies, usual);
  if (verdict.kind !== 'sure' || currencies.length > 0) return verdict;
  const unknown = unknownCurrency(figure, money);
  if (unknown !== null) {
    const { text } = unknown;
    const typed = { amount: figure.number, currency: text };
    const problem = { field: 'currency', problem: 'unknown', text } as const;
    return { kind: 'wrong', problem, typed, spans: [figure, unknown] };
  }
  if (mayBeMoney(figure)) return ask('word', readingsWithNoun(figure, usual), verdict.spans);
  if (isForeignMoney(figure.wordAfter, money.onlyWord !== null))
    return ask('word', [verdict.amount], verdict.spans);
  const isPlain = !hasWordsBefore || /[.,]\d\d$/.test(figure.number);
  return isPlain ? verdict : ask('stands_alone', [verdict.amount], verdict.spans);
}

function judgeBare(money: MoneyWords, usual: string): AmountVerdict {
  const { figures, currencies } = money;
  const [only, ...others] = figures;
  const [currency = null] = currencies;
  if (only === undefined) return { kind: 'none', currency };
  if (others.length === 0) return judgeLone(only, money, usual);
  const after = currency?.word ?? null;
  return askWhich(
    figures.map((figure) => ({ ...figure, after })),
    usual,
    figures,
  );
}

/** Which amount a text means; `usual`: the currency of an amount that says none. */
export function judgeMoney(found: MoneyWords, usual: string): AmountVerdict {
  const isOnly = found.figures.length === 1;
  const money = { ...found, figures: found.figures.map((figure) => settleNoun(figure, usual, isOnly)) };
  const { figures, hasLooseMagnitude } = money;
  if (hasLooseMagnitude && figures.length > 0) {
    return ask(
      'magnitude',
      figures.flatMap((figure) => allReadings(figure, usual)),
      figures,
    );
  }
  const strong = figures.filter((figure) => isStrong(figure) || figure.doubts.includes('unreadable'));
  const [chosen, ...others] = strong;
  if (chosen === undefined) return judgeBare(money, usual);
  return others.length > 0 ? askWhich(strong, usual) : judgeStrong(money, chosen, usual);
}
