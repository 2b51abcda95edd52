import type { Language } from '../../../../domain/text/language.js';

/** What people call each language, beside its code: in English, in itself, and without its accents. */
export const LANGUAGE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ['english'],
  vi: ['vietnamese', 'tiếng việt', 'tieng viet'],
  th: ['thai', 'ไทย', 'ภาษาไทย'],
  id: ['indonesian', 'bahasa', 'bahasa indonesia'],
  ko: ['korean', '한국어'],
  es: ['spanish', 'español', 'espanol', 'castellano'],
};
