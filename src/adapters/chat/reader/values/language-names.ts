import { LANGUAGES, type Language } from '../../../../domain/text/language.js';
import { nameLanguage } from '../../words/name-language.js';
import { OWN_NAMES } from '../../words/own-names.js';
import { wordsIn } from '../../words/words-in.js';

/** What people call each language, beside its code and its own name: in English and in short. */
const OTHER_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  vi: ['vietnamese'],
  th: ['thai', 'ภาษาไทย'],
  id: ['bahasa', 'indonesian'],
  ko: ['korean'],
  es: ['spanish', 'castellano'],
};

const known = new Map<Language, readonly string[]>();

/** "tieng han" for "tiếng hàn". */
function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

function list(language: Language): readonly string[] {
  const printed = LANGUAGES.map((reader) => nameLanguage(language, wordsIn(reader)).toLowerCase());
  const named = [OWN_NAMES[language].toLowerCase(), ...OTHER_NAMES[language], ...printed];
  return [...new Set([...named, ...named.map(withoutAccents)])];
}

/** The names of a language in small letters: its own first, and what Paylink calls it in each language that it speaks. */
export function listLanguageNames(language: Language): readonly string[] {
  const names = known.get(language) ?? list(language);
  known.set(language, names);
  return names;
}
