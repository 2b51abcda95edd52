import { createWords } from '../../../../../src/adapters/chat/words/create-words.js';
import en from '../../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import type { Catalog } from '../../../../../src/adapters/chat/words/words.js';

const FILLER = ` ${'wide '.repeat(40)}`.trimEnd();

/** English of which every message is 200 signs longer: no language that people speak is as wide. */
export const LONG_WORDS = createWords(
  'en',
  Object.fromEntries(Object.entries(en).map(([key, message]) => [key, message + FILLER])) as Catalog,
);
