import { COUNTRY_TEXTS } from './compose-currency.js';
import { LISTED_TEXTS } from './currency-index.js';
import type { CurrencyWord } from './currency-word.js';
import { findCurrencyWord } from './find-currency-word.js';
import { dropAccents, foldWord } from './fold-word.js';

export interface MatchedCurrency {
  /** How many words it takes, at least one. */
  readonly count: number;
  readonly word: CurrencyWord;
}

/** "dírhams de los emiratos árabes unidos" has as many words as any. */
const MAX_WORDS = 6;

/** Every word that a name of several words is made of, without accents: with another none goes on. */
const PIECES: ReadonlySet<string> = new Set(
  [...LISTED_TEXTS, ...COUNTRY_TEXTS].flatMap((text) => text.split(/[ -]/)).map(dropAccents),
);

function isPiece(word: string | undefined): boolean {
  return word !== undefined && PIECES.has(dropAccents(foldWord(word)));
}

function countPieces(words: readonly string[]): number {
  const end = words.slice(0, MAX_WORDS).findIndex((word) => !isPiece(word));
  return Math.min(end === -1 ? words.length : end, MAX_WORDS);
}

/** The longest of the runs that are tried, the first word alone at least. */
function matchLongest(pieces: number, join: (count: number) => string): MatchedCurrency | null {
  for (let count = Math.max(pieces, 1); count > 0; count -= 1) {
    const word = findCurrencyWord(join(count));
    if (word !== null) return { count, word };
  }
  return null;
}

/** The longest run of words from the first on that names a currency: `us dollars` of "us dollars for lunch". */
export function matchCurrencyWords(words: readonly string[]): MatchedCurrency | null {
  return matchLongest(countPieces(words), (count) => words.slice(0, count).join(' '));
}

/** The longest run up to the last word, for what stands before a number: `us dollars` of "pay us dollars". */
export function matchCurrencyWordsAtEnd(words: readonly string[]): MatchedCurrency | null {
  const nearest = words.slice(-MAX_WORDS);
  return matchLongest(countPieces(nearest.toReversed()), (count) => nearest.slice(-count).join(' '));
}
