import type { Words } from '../words/words.js';
import { toSentence } from './to-sentence.js';

/** With its full stop, which what a person typed may have already. */
export function saySentence(words: Words, said: string): string {
  return /[.!?…。]$/u.test(said) ? said : toSentence(words, said);
}
