import type { Language } from '../../../domain/text/language.js';
import type { Words } from './words.js';

/** "Vietnamese": what a language is called in that of the words. */
export function nameLanguage(language: Language, { locale }: Pick<Words, 'locale'>): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}
