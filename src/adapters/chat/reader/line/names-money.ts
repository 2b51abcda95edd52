import { isStrong } from '../amounts/figure.js';
import { findFigures } from '../amounts/find-figures.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import type { LineContext } from '../values/line-context.js';
import { readLinkLine } from './read-link-line.js';

/** Two that no text means by itself both at once. */
const USUAL = ['USD', 'EUR'] as const;

/** "usd coffee 20": apart from one another, and sure all the same. */
function namesApart(text: string, context: LineContext): boolean {
  const [one, other] = USUAL.map(
    (usual) => readLinkLine(text, { ...context, defaultCurrency: usual }).values,
  );
  return one?.amount !== '' && one?.currency === other?.currency;
}

/**
 * Whether words that nobody called a link say an amount with its currency. A word that is a currency only maybe ("let me
 * try 2 things") is none there. Never throws.
 */
export function namesMoney(text: string, context: LineContext): boolean {
  const figures = findFigures(foldText(cleanText(text)));
  if (figures.some((figure) => isStrong(figure) && !figure.doubts.includes('word'))) return true;
  return figures.length > 0 && namesApart(text, context);
}
