import { findFigures } from '../../reader/amounts/find-figures.js';
import { findCurrencyWord } from '../../reader/money/find-currency-word.js';
import { resolveCurrencyWord } from '../../reader/money/resolve-currency-word.js';
import { cleanText } from '../../reader/text/clean-text.js';
import { foldText } from '../../reader/text/fold-text.js';

/**
 * The currency to show as chosen: what was said, in its field or with the amount, else the one to assume.
 * Null when what was said names none: then the person has to choose.
 */
export function chooseInitialCurrency(
  { amount, currency }: { readonly amount: string; readonly currency: string },
  assumed: string | null,
): string | null {
  const [figure] = findFigures(foldText(cleanText(amount)));
  const isSaid = currency.trim() !== '';
  const words = [isSaid ? findCurrencyWord(currency) : null, figure?.before ?? null, figure?.after ?? null];
  const said = words.filter((word) => word !== null);
  if (said.length === 0) return isSaid ? null : assumed;
  for (const word of said) {
    const code = resolveCurrencyWord(word, assumed);
    if (code !== null) return code;
  }
  return null;
}
