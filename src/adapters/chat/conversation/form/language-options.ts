import { LANGUAGES, type Language } from '../../../../domain/text/language.js';
import type { FieldOption } from '../model/field.js';

/** Each by its own name, so that whoever speaks it finds it: the same in every language. */
const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  vi: 'Tiếng Việt',
  th: 'ไทย',
  id: 'Bahasa Indonesia',
  ko: '한국어',
  es: 'Español',
};

/** A language in itself: "Tiếng Việt". */
export function nameInItself(language: Language): string {
  return OWN_NAMES[language];
}

export const LANGUAGE_OPTIONS: readonly FieldOption[] = LANGUAGES.map((language) => ({
  label: nameInItself(language),
  value: language,
}));
