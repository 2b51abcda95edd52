import type { Language } from '../../../domain/text/language.js';
import { createWords } from './create-words.js';
import en from './languages/en.json' with { type: 'json' };
import es from './languages/es.json' with { type: 'json' };
import id from './languages/id.json' with { type: 'json' };
import ko from './languages/ko.json' with { type: 'json' };
import th from './languages/th.json' with { type: 'json' };
import vi from './languages/vi.json' with { type: 'json' };
import type { Words } from './words.js';

/** The words of each language. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: createWords('en', en),
  vi: createWords('vi', vi),
  th: createWords('th', th),
  id: createWords('id', id),
  ko: createWords('ko', ko),
  es: createWords('es', es),
};

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
