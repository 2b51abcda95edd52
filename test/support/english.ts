import { wordsIn } from '../../src/adapters/chat/words/words-in.js';

/** What the tests read, unless they are about a language. */
export const ENGLISH = wordsIn('en');
