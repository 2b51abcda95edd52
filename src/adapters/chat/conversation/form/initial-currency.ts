import { splitAmountText } from '../../grammar/split-amount-text.js';
import { findCurrencyWord } from '../../reader/money/find-currency-word.js';
import { resolveCurrencyWord } from '../../reader/money/resolve-currency-word.js';

/**
 * The currency to show as chosen: what was said, in its field or with the amount, else the first usual one.
 * Null when what was said names none: then the person has to choose.
 */
export function chooseInitialCurrency(
  { amount, currency }: { readonly amount: string; readonly currency: string },
  usual: readonly string[],
): string | null {
  const [first = null] = usual;
  const said = [currency.trim(), ...splitAmountText(amount).currencies].filter((text) => text !== '');
  if (said.length === 0) return first;
  for (const text of said) {
    const word = findCurrencyWord(text);
    const code = word === null ? null : resolveCurrencyWord(word, first);
    if (code !== null) return code;
  }
  return null;
}
