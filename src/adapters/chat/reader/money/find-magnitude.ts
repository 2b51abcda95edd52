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
const LONGEST = 12;
const UNSPACED = /^[\p{Script=Thai}\p{Script=Han}\p{Script=Hangul}]+$/u;

/** Every sum of a power of the one and a power of the other: hundreds of thousands. */
export function addPowers(powers: readonly number[], others: readonly number[]): readonly number[] {
  return [...new Set(powers.flatMap((power) => others.map((other) => power + other)))];
}

/** "十億", "ร้อยล้าน": magnitudes in one word, in scripts that have no spaces. */
function findComposed(word: string): readonly number[] | undefined {
  if (!UNSPACED.test(word)) return undefined;
  for (let at = 1; at < word.length; at += 1) {
    const head = POWERS.get(word.slice(0, at));
    const tail = head === undefined ? undefined : POWERS.get(word.slice(at));
    if (head !== undefined && tail !== undefined) return addPowers(head, tail);
  }
  return undefined;
}

/** What a word multiplies by, in any case and language, with nothing else in it; null when it is no such word. */
export function findMagnitude(text: string): Magnitude | null {
  const word = foldWord(text);
  if (word.length > LONGEST) return null;
  const powers = POWERS.get(word) ?? findComposed(word);
  return powers === undefined ? null : { powers, isAlsoWord: isAlsoWord(word) };
}
