import type { Language } from '../../../domain/text/language.js';

/** What each language calls itself, for those who look for theirs on a page in another. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  vi: 'Tiếng Việt',
  th: 'ไทย',
  id: 'Bahasa Indonesia',
  ko: '한국어',
  es: 'Español',
};
