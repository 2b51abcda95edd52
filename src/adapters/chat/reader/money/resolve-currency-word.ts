import type { CurrencyWord } from './currency-word.js';

/**
 * The one currency meant, null: ask. A shared word means the person's default where that has it, unless it usually
 * means another: "$" with AUD is AUD, "£" with EGP is asked about, and "£" with USD is GBP. A withdrawn one is asked.
 */
export function resolveCurrencyWord(
  { kind, candidates, usual, isContested = false }: CurrencyWord,
  defaultCurrency: string | null,
): string | null {
  if (kind === 'withdrawn') return null;
  if (isContested) return candidates[0] === defaultCurrency ? defaultCurrency : null;
  if (defaultCurrency === null || !candidates.includes(defaultCurrency)) return usual;
  return usual === null || usual === defaultCurrency ? defaultCurrency : null;
}
