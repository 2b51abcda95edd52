import type { Words } from '../words/words.js';

/** Made once: a list's format costs more than the list. */
const made = new Map<string, Intl.ListFormat>();

function formatFor({ language, locale }: Words, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${language} ${type}`;
  // English is as it is outside America: no comma before the "and".
  const format = made.get(key) ?? new Intl.ListFormat(language === 'en' ? 'en-GB' : locale, { type });
  made.set(key, format);
  return format;
}

/** "email", "email and SMS", "email, SMS and WhatsApp" */
export function joinAnd(words: Words, items: readonly string[]): string {
  return formatFor(words, 'conjunction').format(items);
}

/** "a, b or c" */
export function joinOr(words: Words, items: readonly string[]): string {
  return formatFor(words, 'disjunction').format(items);
}
