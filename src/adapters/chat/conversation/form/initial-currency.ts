import { findCurrency } from '../../../../domain/money/currencies.js';
import { resolveSign } from '../../grammar/currency-signs.js';
import { splitAmountText } from '../../grammar/split-amount-text.js';

/**
 * The currency to show as chosen: what was said, in its field or with the amount, else the one to assume.
 * Null when what was said names none: then the person has to choose.
 */
export function chooseInitialCurrency(
  { amount, currency }: { readonly amount: string; readonly currency: string },
  assumed: string | null,
): string | null {
  const said = [currency.trim(), ...splitAmountText(amount).currencies].filter((text) => text !== '');
  if (said.length === 0) return assumed;
  for (const text of said) {
    const code = findCurrency(text.toUpperCase())?.code ?? resolveSign(text, assumed);
    if (code !== null) return code;
  }
  return null;
}
