import type { Words } from '../words/words.js';

/** A line that stands among sentences: "⚪ Open · 49.99 USD." */
export function toSentence(words: Words, line: string): string {
  return words.say('page.sentence', { words: line });
}
