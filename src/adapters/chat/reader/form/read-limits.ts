import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Money } from '../../../../domain/money/money.js';
import type { Figure } from '../amounts/figure.js';
import { findFigures } from '../amounts/find-figures.js';
import { judgeFigure } from '../amounts/judge-figure.js';
import type { JudgedFigure } from '../amounts/verdict.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { takeOut } from '../text/span.js';

/** Longer texts are no list of amounts. */
const MAX_LENGTH = 400;

export type ReadLimits =
  | { readonly ok: true; readonly amounts: readonly Money[] }
  /** `problem`: of the first amount that is wrong or has two readings; null: it is no list of amounts. */
  | { readonly ok: false; readonly problem: FieldProblem | null };

const NO_LIST: ReadLimits = { ok: false, problem: null };

/**
 * "500 USD, 10,000,000 VND": one amount a currency, none where nothing is written. `usual`: of an amount that names no
 * currency.
 */
export function readLimits(text: string, usual: string): ReadLimits {
  const folded = foldText(cleanText(text)).trim();
  if (folded.length > MAX_LENGTH) return NO_LIST;
  const figures = findFigures(folded);
  if (/[^\s\p{P}\p{Cc}]/u.test(takeOut(folded, figures))) return NO_LIST;
  const amounts: Money[] = [];
  for (const figure of figures) {
    const verdict = judgeFigure(figure, usual);
    if (verdict.kind !== 'sure') return { ok: false, problem: toProblem(verdict, folded, figure) };
    amounts.push(verdict.amount);
  }
  const isOneEach = new Set(amounts.map(({ currency }) => currency)).size === amounts.length;
  return isOneEach ? { ok: true, amounts } : NO_LIST;
}

function toProblem(
  verdict: Exclude<JudgedFigure, { readonly kind: 'sure' }>,
  folded: string,
  { from, to }: Figure,
): FieldProblem | null {
  if (verdict.kind === 'wrong') return verdict.problem;
  const { readings } = verdict;
  const text = folded.slice(from, to).trim();
  return readings.length === 0 ? null : { field: 'amount', problem: 'ambiguous', text, readings };
}
