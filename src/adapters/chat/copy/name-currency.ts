import { findCurrency } from '../../../domain/money/currencies.js';
import type { Words } from '../words/words.js';

/** By locale: the form names every currency, and each set of names takes as long to make as all of them to read. */
const made = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string): Intl.DisplayNames {
  const names = made.get(locale) ?? new Intl.DisplayNames(locale, { type: 'currency' });
  made.set(locale, names);
  return names;
}

/** "US dollar": in English the name is ours, elsewhere Intl's; the code itself where there is none. */
export function nameCurrency({ language, locale }: Words, code: string): string {
  const name = language === 'en' ? findCurrency(code)?.name : namesIn(locale).of(code);
  return name ?? code;
}
