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

/** Thai writes its "and" on to the next item, where it cannot be told from a name in other letters: "อีเมลและSMS". */
function spaceOut(literal: string): string {
  return /\p{L}/u.test(literal) ? ` ${literal.trim()} ` : literal;
}

function join(words: Words, type: 'conjunction' | 'disjunction', items: readonly string[]): string {
  const format = formatFor(words, type);
  if (words.language !== 'th') return format.format(items);
  const parts = format.formatToParts(items);
  return parts.map((part) => (part.type === 'literal' ? spaceOut(part.value) : part.value)).join('');
}

/** "email", "email and SMS", "email, SMS and WhatsApp" */
export function joinAnd(words: Words, items: readonly string[]): string {
  return join(words, 'conjunction', items);
}

/** "a, b or c" */
export function joinOr(words: Words, items: readonly string[]): string {
  return join(words, 'disjunction', items);
}
