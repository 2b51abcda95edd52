import { toSoughtWords } from './fold-words.js';

/** More than a person types; both bound the work of one search. */
const MAX_QUERY_LENGTH = 200;
const MAX_QUERY_WORDS = 10;

/**
 * The words of a search, the longest first; a link is found that has the start of each. A word that another one
 * begins with is left out, as it asks for nothing more. Empty when the text has neither letter nor digit.
 */
export function toQueryWords(text: string): readonly string[] {
  const words = [...new Set(toSoughtWords(text.slice(0, MAX_QUERY_LENGTH)))];
  return words
    .filter((word) => !words.some((other) => other !== word && other.startsWith(word)))
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_QUERY_WORDS);
}
