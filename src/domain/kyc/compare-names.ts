import { toStoredWords } from '../search/fold-words.js';
import type { ScreeningHit } from './screening.js';

/** Shorter ones are in too many names. */
const LEAST_SIGNS = 3;
/** Of a pair of words, one sign in so many may be another. */
const SIGNS_AN_ERROR = 4;

/** A name as it is compared: folded, without what says nothing of whose it is. */
export interface FoldedName {
  readonly name: string;
  readonly words: readonly string[];
  /** The words in whatever order. */
  readonly key: string;
  /** The words written together. */
  readonly whole: string;
}

export function foldName(name: string): FoldedName {
  const words = toWords(name);
  return { name, words, key: [...words].sort().join(' '), whole: words.join('') };
}

/**
 * How one name is like another on a list: the same words, all words of either within the other, or each word of the shorter
 * near one of the longer; null: not at all.
 */
export function compareNames(one: FoldedName, other: FoldedName): ScreeningHit['likeness'] | null {
  if (one.words.length === 0 || other.words.length === 0) return null;
  if (one.key === other.key || one.whole === other.whole) return 'same';
  const [few, many] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  const isContained = few.every((word) => many.includes(word));
  const isTelling = few.join('').length >= LEAST_SIGNS;
  if (isContained) return isTelling ? 'all_words' : null;
  return few.every((word) => many.some((its) => isNear(word, its))) ? 'possible' : null;
}

const LIKENESSES: readonly ScreeningHit['likeness'][] = ['same', 'all_words', 'possible'];

/** Every name of a merchant that is like one on the list, the most alike first. */
export function findHits(names: readonly string[], list: readonly FoldedName[]): readonly ScreeningHit[] {
  const hits = [...new Set(names)].map(foldName).flatMap((one) =>
    list.flatMap((other) => {
      const likeness = compareNames(one, other);
      return likeness === null ? [] : [{ name: one.name, listed: other.name, likeness }];
    }),
  );
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

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const most = Math.floor(Math.max(one.length, other.length) / SIGNS_AN_ERROR);
  if (most === 0 || Math.abs(one.length - other.length) > most) return false;
  return countEdits(one, other) <= most;
}

/** Levenshtein's distance. */
function countEdits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
