import type { Language } from '../../../../domain/text/language.js';
import { OWN_NAMES } from '../../words/own-names.js';

/** What people call each language, beside its code and its own name: in English, without accents, in short. */
const OTHER_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  vi: ['vietnamese', 'tieng viet'],
  th: ['thai', 'ภาษาไทย'],
  id: ['bahasa', 'indonesian'],
  ko: ['korean'],
  es: ['spanish', 'espanol', 'castellano'],
};

/** The names of a language in small letters, its own first. */
export function listLanguageNames(language: Language): readonly string[] {
  return [OWN_NAMES[language].toLowerCase(), ...OTHER_NAMES[language]];
}
