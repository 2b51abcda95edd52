import type { Money } from '../../../../domain/money/money.js';
import { findFigures } from '../amounts/find-figures.js';
import { judgeFigure } from '../amounts/judge-figure.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { takeOut } from '../text/span.js';

/** Longer texts are no list of amounts. */
const MAX_LENGTH = 400;

/**
 * "500 USD, 10,000,000 VND": one amount a currency, none where nothing is written; null for what is anything else.
 * `usual`: of an amount that names no currency.
 */
export function readLimits(text: string, usual: string): readonly Money[] | null {
  const folded = foldText(cleanText(text)).trim();
  if (folded.length > MAX_LENGTH) return null;
  const figures = findFigures(folded);
  if (/[^\s\p{P}\p{Cc}]/u.test(takeOut(folded, figures))) return null;
  const amounts = figures.flatMap((figure) => {
    const verdict = judgeFigure(figure, usual);
    return verdict.kind === 'sure' ? [verdict.amount] : [];
  });
  const isOneEach = new Set(amounts.map(({ currency }) => currency)).size === amounts.length;
  return amounts.length === figures.length && isOneEach ? amounts : null;
}
