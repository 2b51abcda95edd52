import { toStoredWords } from '../search/fold-words.js';
import type { ScreeningHit } from './screening.js';

/** Shorter ones are in too many names. */
const LEAST_SIGNS = 3;
/** Of a pair of words, one sign in so many may be another. */
const SIGNS_AN_ERROR = 5;

/**
 * How one name is like another on a list, after both are folded: the same words, all words of either within the other, or
 * each word of the shorter near one of the longer; null: not at all.
 */
export function compareNames(name: string, listed: string): ScreeningHit['likeness'] | null {
  const [one, other] = [toWords(name), toWords(listed)];
  if (one.length === 0 || other.length === 0) return null;
  if (toKey(one) === toKey(other) || one.join('') === other.join('')) return 'same';
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  // One word alone is in too many names to say something, and is at most near.
  const isContained = few.every((word) => many.includes(word));
  if (isContained && few.length > 1) return 'all_words';
  const isTelling = few.join('').length >= 2 * LEAST_SIGNS;
  return isTelling && few.every((word) => many.some((its) => isNear(word, its))) ? 'possible' : null;
}

/** Every name of a merchant that is like one on the list. */
export function findHits(names: readonly string[], list: readonly string[]): readonly ScreeningHit[] {
  return [...new Set(names)].flatMap((name) =>
    list.flatMap((listed) => {
      const likeness = compareNames(name, listed);
      return likeness === null ? [] : [{ name, listed, likeness }];
    }),
  );
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

function toKey(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < LEAST_SIGNS) return false;
  return countEdits(one, other) <= Math.floor(length / SIGNS_AN_ERROR);
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
