import type { Money } from '../../../../domain/money/money.js';
import { type Figure, isStrong } from '../amounts/figure.js';
import { findFigures } from '../amounts/find-figures.js';
import { judgeMoney } from '../amounts/judge-money.js';
import { findCurrencies } from '../line/find-amount.js';
import type { Question } from '../questions/question.js';
import { takeOut } from '../text/span.js';
import { findTimes } from '../time/find-times.js';
import type { LineContext } from '../values/line-context.js';

export interface MessageAmount {
  readonly money: Money | null;
  readonly questions: readonly Question[];
}

/** What else a text may hold is of no account: a message is full of words. */
const ALONE = { currencies: [], hasWordsBefore: false, onlyWord: null, hasLooseMagnitude: false };
const NOTHING: MessageAmount = { money: null, questions: [] };
/** Beside a number that names no currency: money, and not a count or a clock. */
const LOOKS_LIKE_MONEY = /\d[.,]\d\d$/;
const TOTAL =
  /\b(?:grand total|total(?: due)?|amount due|balance due|net à payer|gesamt|tổng cộng|합계|총액)\b[^\p{L}\d]*$/iu;

function judge(figure: Figure, folded: string, { defaultCurrency }: LineContext): MessageAmount {
  const verdict = judgeMoney({ figures: [figure], ...ALONE }, defaultCurrency);
  if (verdict.kind === 'sure') return { money: verdict.amount, questions: [] };
  const text = folded.slice(figure.from, figure.to);
  if (verdict.kind === 'none') return NOTHING;
  if (verdict.kind === 'wrong')
    return { money: null, questions: [{ about: 'amount', text, why: 'unreadable', readings: [] }] };
  const readings = verdict.readings.map((amount) => ({ kind: 'amount', amount }) as const);
  return { money: null, questions: [{ about: 'amount', text, why: verdict.why, readings }] };
}

/** Beside one another with nothing between but spaces: neither can be told from the other. */
function isCrowded(figure: Figure, all: readonly Figure[], folded: string): boolean {
  return all.some((other) => {
    if (other === figure) return false;
    const [left, right] = other.from < figure.from ? [other, figure] : [figure, other];
    return /^[\s/+~–-]*$/.test(folded.slice(left.to, right.from));
  });
}

/** The one amount beside a currency, the one that is called the total, or the only number that looks like money. */
export function findMessageAmount(folded: string, clean: string, context: LineContext): MessageAmount {
  const all = findFigures(folded);
  const strong = all.filter(isStrong);
  const totals = strong.filter(({ from }) => TOTAL.test(clean.slice(Math.max(0, from - 40), from)));
  const [only, ...others] = totals.length === 1 ? totals : strong;
  if (only === undefined) return findBare(folded, context);
  if (others.length > 0) return askWhich([only, ...others], folded, context);
  const read = judge(only, folded, context);
  if (read.money === null || !isCrowded(only, all, folded)) return read;
  const reading = { kind: 'amount', amount: read.money } as const;
  return {
    money: null,
    questions: [
      { about: 'amount', text: folded.slice(only.from, only.to), why: 'left_over', readings: [reading] },
    ],
  };
}

/** A currency that stands elsewhere in the message may be that of its only number. */
function askCurrency(figure: Figure, folded: string, context: LineContext): MessageAmount {
  const elsewhere = findCurrencies(takeOut(folded, [figure])).filter(({ isSoft }) => !isSoft);
  const read = judge(figure, folded, context);
  const [currency] = elsewhere;
  if (currency === undefined || read.money === null) return read;
  if (elsewhere.length === 1 && currency.word.candidates.length === 1) {
    return judge({ ...figure, after: currency.word }, folded, context);
  }
  const reading = { kind: 'amount', amount: read.money } as const;
  return {
    money: null,
    questions: [{ about: 'amount', text: figure.number, why: 'currency', readings: [reading] }],
  };
}

function findBare(folded: string, context: LineContext): MessageAmount {
  const times = findTimes(folded, { ...context, use: 'expiry' });
  const free = findFigures(takeOut(folded, times)).filter(
    ({ number, magnitude }) => LOOKS_LIKE_MONEY.test(number) || (magnitude !== null && !magnitude.isAlsoWord),
  );
  const [only] = free;
  return only !== undefined && free.length === 1 ? askCurrency(only, folded, context) : NOTHING;
}

function askWhich(figures: readonly Figure[], folded: string, context: LineContext): MessageAmount {
  const verdict = judgeMoney({ figures, ...ALONE }, context.defaultCurrency);
  if (verdict.kind !== 'ask') return NOTHING;
  const distinct = verdict.readings;
  const [single] = distinct;
  const areAllSure = figures.every((figure) => judge(figure, folded, context).money !== null);
  if (distinct.length === 1 && single !== undefined && areAllSure) return { money: single, questions: [] };
  const readings = distinct.map((amount) => ({ kind: 'amount', amount }) as const);
  const text = figures.map(({ from, to }) => folded.slice(from, to).trim()).join(' … ');
  return { money: null, questions: [{ about: 'amount', text, why: verdict.why, readings }] };
}
