import { LANGUAGES, type Language } from '../../../../domain/text/language.js';
import { listLanguageNames } from './language-names.js';

/** Two spaces are one, and letters with their marks are one sign, however they were typed. */
function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The language that a text names by its code or a name of it; null for any other. */
export function findLanguage(text: string): Language | null {
  const name = fold(text);
  const isNamed = (language: Language) => language === name || listLanguageNames(language).includes(name);
  return LANGUAGES.find(isNamed) ?? null;
}
