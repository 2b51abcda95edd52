import { isAlsoWord } from './also-words.js';
import { foldWord } from './fold-word.js';
import { MAGNITUDES } from './magnitude-table.js';

/** A word that multiplies the number before it. */
export interface Magnitude {
  /** Powers of ten it may mean, the most likely first; one: it is sure. Never empty. */
  readonly powers: readonly number[];
  /** It is also an ordinary word or a unit, so it needs a number right before it. */
  readonly isAlsoWord: boolean;
}

const POWERS: ReadonlyMap<string, readonly number[]> = new Map(
  MAGNITUDES.flatMap(([texts, ...powers]) => texts.split(', ').map((text) => [text, powers] as const)),
);
/** What a word multiplies by, in any case and language, with nothing else in it; null when it is no such word. */
export function findMagnitude(text: string): Magnitude | null {
  const word = foldWord(text);
  const powers = POWERS.get(word);
  return powers === undefined ? null : { powers, isAlsoWord: isAlsoWord(word) };
}
