import type { CurrencyWord } from '../money/currency-word.js';
import type { Magnitude } from '../money/find-magnitude.js';
import { readSuffix, type Suffix } from '../money/read-suffix.js';
import { UNSPACED_SCRIPTS } from '../text/unspaced-scripts.js';
import type { Atom } from './atom.js';
import { type AtomCursor, advance } from './atom-cursor.js';
import type { Doubt, Figure } from './figure.js';

/** What one word behind a number is to it. */
export interface TakenSuffix {
  readonly magnitude: Magnitude | null;
  readonly currency: CurrencyWord | null;
  readonly noun: Figure['noun'];
}

const MAX_GLUED = 24;
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}]`, 'u');

interface Cut {
  readonly suffixes: readonly Suffix[];
  readonly length: number;
}

/** "kvnd", "만원", "円です": what is glued to a number, in scripts without spaces with more behind it. */
function cutSuffix(word: string): Cut | null {
  const shortest = UNSPACED.test(word) ? 1 : word.length;
  for (let length = word.length; length >= shortest; length -= 1) {
    const suffixes = readSuffix(word.slice(0, length));
    if (suffixes.length > 0) return { suffixes, length };
  }
  return null;
}

function isPlainMoney(text: string, currency: CurrencyWord | null): boolean {
  return currency?.kind === 'code' || (currency !== null && /\p{Sc}$/u.test(text));
}

/** Whether a word that stands apart from the number is a suffix of it: with a currency in it, or no more than that. */
function isSuffixApart({ text }: Atom, { suffixes, length }: Cut): boolean {
  if (UNSPACED.test(text))
    return length === text.length || suffixes.some(({ currency }) => currency !== null);
  return suffixes.some(({ magnitude, currency }) => magnitude !== null && isPlainMoney(text, currency));
}

/** "3d" is three days to most and dong to some, "10km" no marks of Bosnia: the letters are left where they stand. */
function asLetter({ text, to }: Atom, { magnitude, currency }: Suffix): TakenSuffix | null {
  if (magnitude !== null || currency === null) return null;
  const isOwnAlone = currency.usual === null && currency.candidates.length === 1 && /^[a-z]{2}$/.test(text);
  if (!/^[a-z]$/i.test(text) && !isOwnAlone) return null;
  return { magnitude, currency: null, noun: { text: text.toLowerCase(), currency, to } };
}

/** Takes the word right behind a number where it is a magnitude, a currency, or both in one. */
export function takeSuffix(cursor: AtomCursor, doubts: Doubt[]): TakenSuffix | null {
  const atom = cursor.atoms[cursor.at];
  if (atom?.kind !== 'word' || atom.text.length > MAX_GLUED) return null;
  const cut = cutSuffix(atom.text);
  const [suffix, ...others] = cut?.suffixes ?? [];
  if (cut === null || suffix === undefined || !(atom.isGlued || isSuffixApart(atom, cut))) return null;
  const letter = asLetter(atom, suffix);
  if (letter !== null) return letter;
  const isPart = cut.length < atom.text.length;
  if (isPart) cursor.to = atom.from + cut.length;
  else advance(cursor, 1);
  if (others.length > 0) doubts.push('word');
  // "20만두" is twenty dumplings as well.
  if (isPart && suffix.currency === null) doubts.push('magnitude');
  return { ...suffix, noun: null };
}
