import { toStoredWords } from '../search/fold-words.js';
import { countEdits } from '../text/count-edits.js';
import type { ScreeningHit } from './screening.js';

/** Shorter ones are in too many names. */
const LEAST_SIGNS = 3;
/** Of a pair of words, one sign in so many may be another. */
const SIGNS_AN_ERROR = 4;

/** A name as it is compared: folded, without what says nothing of whose it is. */
export interface FoldedName {
  readonly name: string;
  readonly words: readonly Word[];
  /** The words in whatever order. */
  readonly key: string;
  /** The words written together. */
  readonly whole: string;
}

interface Word {
  readonly text: string;
  /** A bit for each of its letters: what differs in many is not near. */
  readonly letters: number;
}

export function foldName(name: string): FoldedName {
  const words = toWords(name);
  return {
    ...{ name, key: [...words].sort().join(' '), whole: words.join('') },
    words: words.map((text) => ({ text, letters: toLetters(text) })),
  };
}

/**
 * How one name is like another on a list: the same words, all words of either within the other, or each word of the shorter
 * near one of the longer; null: not at all.
 */
export function compareNames(one: FoldedName, other: FoldedName): ScreeningHit['likeness'] | null {
  if (one.words.length === 0 || other.words.length === 0) return null;
  if (one.key === other.key || one.whole === other.whole) return 'same';
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const isContained = few.words.every(({ text }) => many.words.some((its) => its.text === text));
  if (isContained) return few.whole.length >= LEAST_SIGNS ? 'all_words' : null;
  return few.words.every((word) => many.words.some((its) => isNear(word, its))) ? 'possible' : null;
}

/** Every name that is like one on the list. */
export function findHits(names: readonly FoldedName[], list: readonly FoldedName[]): readonly ScreeningHit[] {
  return names.flatMap((one) =>
    list.flatMap((other) => {
      const likeness = compareNames(one, other);
      return likeness === null ? [] : [{ name: one.name, listed: other.name, likeness }];
    }),
  );
}

const LIKENESSES: readonly ScreeningHit['likeness'][] = ['same', 'all_words', 'possible'];

/** The most alike first. */
export function sortHits(hits: readonly ScreeningHit[]): readonly ScreeningHit[] {
  return LIKENESSES.flatMap((likeness) => hits.filter((hit) => hit.likeness === likeness));
}

/** Forms of companies say nothing of which one it is. */
const COMPANY_WORDS: ReadonlySet<string> = new Set(
  (
    'co company corp corporation inc incorporated llc llp lp ltd limited plc pte pvt private public gmbh ag sa sas sarl srl ' +
    'sl bv nv oy ab as kg pt tbk cv jsc the and of'
  ).split(' '),
);

function toWords(name: string): readonly string[] {
  const words = toStoredWords(name);
  const telling = words.filter((word) => !COMPANY_WORDS.has(word));
  return telling.length === 0 ? words : telling;
}

function isNear(one: Word, other: Word): boolean {
  const [{ length }, { length: its }] = [one.text, other.text];
  if (one.text === other.text) return true;
  const most = Math.floor(Math.max(length, its) / SIGNS_AN_ERROR);
  if (most === 0 || Math.abs(length - its) > most) return false;
  // One sign in place of another takes a letter away and adds one.
  if (countBits(one.letters ^ other.letters) > 2 * most) return false;
  return countEdits(one.text, other.text) <= most;
}

function toLetters(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
