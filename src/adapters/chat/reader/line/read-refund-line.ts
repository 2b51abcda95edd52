import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Money } from '../../../../domain/money/money.js';
import { type Figure, isStrong } from '../amounts/figure.js';
import { allReadings } from '../amounts/figure-readings.js';
import { findFigures } from '../amounts/find-figures.js';
import { judgeFigure } from '../amounts/judge-figure.js';
import { mayBeMoney, readingsWithNoun, settleNoun } from '../amounts/settle-noun.js';
import { ask, type JudgedFigure } from '../amounts/verdict.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { takeOut } from '../text/span.js';
import { tokenise } from '../text/tokenise.js';
import { countsThings } from './counts-things.js';
import { saysPart } from './refund-part.js';

/** The word for what no amount says as well; in quotes it is a reason. */
const WHOLE = /^all(?=$|[\s,;:.])/i;

export type RefundLine =
  /** `amount`: null: none is named, all that is left. */
  | { readonly kind: 'read'; readonly amount: Money | null; readonly reason: string | null }
  | { readonly kind: 'unread'; readonly problem: FieldProblem }
  /** A number stands behind other words: it may be an amount. */
  | { readonly kind: 'amount_not_first' };

/**
 * "20.00 USD damaged": the amount first, then the reason. Too little must never become all that is left, so a number
 * behind other words is not taken for a part of the reason, unless it stands in quotes; nor is a number that counts
 * something an amount: it leaves at once, with no review. `usual`: what was paid in.
 */
export function readRefundLine(text: string, usual: string): RefundLine {
  const clean = cleanText(text);
  const quoted = tokenise(clean).tokens.filter((token) => token.quoted);
  const folded = takeOut(foldText(clean), quoted);
  const figures = findFigures(folded).map((figure) => settleNoun(figure, usual));
  const [figure] = figures;
  if (figure === undefined) return readWithoutFigure(clean, folded);
  const before = folded.slice(0, figure.from).trim();
  if (saysPart(before)) return NO_AMOUNT;
  if (before !== '') return { kind: 'amount_not_first' };
  if (!isSaid(figure) && countsThings(figure, folded.slice(figure.to))) return NO_AMOUNT;
  const verdict = judgeFirst(figures, folded, usual);
  if (verdict.kind === 'wrong') return { kind: 'unread', problem: verdict.problem };
  if (verdict.kind === 'sure') {
    return { kind: 'read', amount: verdict.amount, reason: toReason(clean.slice(figure.to)) };
  }
  const { readings } = verdict;
  if (readings.length === 0) return NO_AMOUNT;
  const written = clean.slice(figure.from, figure.to).trim();
  return { kind: 'unread', problem: { field: 'amount', problem: 'ambiguous', text: written, readings } };
}

const NO_AMOUNT: RefundLine = { kind: 'unread', problem: { field: 'amount', problem: 'not_a_number' } };

function isSaid({ before, after }: Figure): boolean {
  return before !== null || after !== null;
}

/** Right behind the amount, or joined to it: "5 usd 50 cents", "20 usd and 5". */
function isNext(figure: Figure, next: Figure, folded: string): boolean {
  return /^\s*(?:(?:and|y|et|und|và|dan|и|و|và|和)\s+)?$/iu.test(folded.slice(figure.to, next.from));
}

/** The first figure of a refund; with another one beside it, or a word that may be its currency, it is asked about. */
function judgeFirst(figures: readonly Figure[], folded: string, usual: string): JudgedFigure {
  const [figure, next] = figures as readonly [Figure, Figure?];
  const verdict = judgeFigure(figure, usual);
  if (verdict.kind !== 'sure') return verdict;
  if (next !== undefined && isNext(figure, next, folded) && (isStrong(next) || next.wordAfter === null))
    return ask('several', [verdict.amount, ...allReadings(next, usual)], [figure, next]);
  return mayBeMoney(figure) ? ask('word', readingsWithNoun(figure, usual), [figure]) : verdict;
}

function readWithoutFigure(clean: string, folded: string): RefundLine {
  const asked = folded.trim();
  if (saysPart(asked)) return NO_AMOUNT;
  if (/\p{N}/u.test(asked)) return { kind: 'amount_not_first' };
  return { kind: 'read', amount: null, reason: toReason(clean.replace(WHOLE, '')) };
}

/** What is left when quotes and the sign behind the amount are gone; null: nothing. */
function toReason(text: string): string | null {
  const { tokens } = tokenise(text.replace(/^[\s,;:.–—-]+/, ''));
  const reason = tokens.map((token) => token.text).join(' ');
  return reason === '' ? null : reason;
}
