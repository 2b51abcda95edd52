import type { CurrencyWord } from './currency-word.js';
import { findCurrencyWord } from './find-currency-word.js';

export interface MatchedCurrency {
  /** How many words it takes, at least one. */
  readonly count: number;
  readonly word: CurrencyWord;
}

/** "dírhams de los emiratos árabes unidos" has as many words as any. */
const MAX_WORDS = 5;

function matchLongest(length: number, join: (count: number) => string): MatchedCurrency | null {
  for (let count = Math.min(length, MAX_WORDS); count > 0; count -= 1) {
    const word = findCurrencyWord(join(count));
    if (word !== null) return { count, word };
  }
  return null;
}

/** The longest run of words from the first on that names a currency: `us dollars` of "us dollars for lunch". */
export function matchCurrencyWords(words: readonly string[]): MatchedCurrency | null {
  return matchLongest(words.length, (count) => words.slice(0, count).join(' '));
}

/** The longest run up to the last word, for what stands before a number: `us dollars` of "pay us dollars". */
export function matchCurrencyWordsAtEnd(words: readonly string[]): MatchedCurrency | null {
  return matchLongest(words.length, (count) => words.slice(words.length - count).join(' '));
}
