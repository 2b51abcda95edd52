import { findCurrency } from '../../../../domain/money/currencies.js';
import { resolveSign } from '../../grammar/currency-signs.js';
import { splitAmountText } from '../../grammar/split-amount-text.js';

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
    const code = findCurrency(text.toUpperCase())?.code ?? resolveSign(text, first);
    if (code !== null) return code;
  }
  return null;
}
