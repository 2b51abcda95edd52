import type { Words } from '../words/words.js';

/** By locale: the form names every country, and each set of names takes as long to make as all of them to read. */
const made = new Map<string, Intl.DisplayNames>();

/** "Viet Nam" of "VN", as the reader's language has it; the code itself where it has none. */
export function nameCountry({ locale }: Words, code: string): string {
  const names = made.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  made.set(locale, names);
  try {
    return names.of(code) ?? code;
  } catch {
    // A code that is none.
    return code;
  }
}
