import { getCurrencyOrThrow } from '../../../domain/money/currencies.js';
import type { Words } from '../words/words.js';

/** "US dollar": in English the name is ours, elsewhere Intl's. Throws RangeError for a currency outside the table. */
export function nameCurrency({ language, locale }: Words, code: string): string {
  const { name } = getCurrencyOrThrow(code);
  if (language === 'en') return name;
  return new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? name;
}
