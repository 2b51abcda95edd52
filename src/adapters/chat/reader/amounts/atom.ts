import { LISTED_TEXTS } from '../money/currency-index.js';
import { type Span, TAKEN } from '../text/span.js';
import { UNSPACED_SCRIPTS } from '../text/unspaced-scripts.js';

/** What stands for an atom that belongs to a number already. */
export const CLAIMED_TEXT = '\u0002';

/** The smallest piece of a line that can mean something beside an amount. */
export interface Atom extends Span {
  readonly kind: 'number' | 'word' | 'mark' | 'taken';
  readonly text: string;
  /** Nothing between it and the atom before it. */
  readonly isGlued: boolean;
}

const NUMBER = "(?:(?<![\\p{L}\\p{N}])[.,](?=\\d))?\\d+(?:[.,'\\u2019\\u066b\\u066c_]\\d+)*";
const SPACED_LETTER = `(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{M}\\p{Sc}]`;
/** "s/", "ơ-rô", "ש\"ח": currencies with a mark in them, longest first. */
const MARKED = LISTED_TEXTS.filter((text) => /^\p{L}+[-/"\u05f4][\p{L}\p{M}]*$/u.test(text))
  .toSorted((one, other) => other.length - one.length)
  .join('|');
/** "R$", "us$" and "د.إ" are one word each. */
const WORD = `(?<![\\p{L}\\p{M}])(?:${MARKED})\\.?(?![\\p{L}\\p{M}])|[${UNSPACED_SCRIPTS}][${UNSPACED_SCRIPTS}\\p{M}]*|(?:${SPACED_LETTER})+(?:\\.(?=\\p{L})(?:${SPACED_LETTER})+)*`;
const ATOM = new RegExp(
  `(?<number>${NUMBER})|(?<word>${WORD})|(?<mark>[^\\s${TAKEN}])|(?<taken>${TAKEN}+)`,
  'giu',
);

function kindOf(groups: Readonly<Record<string, string | undefined>>): Atom['kind'] {
  if (groups['number'] !== undefined) return 'number';
  if (groups['word'] !== undefined) return 'word';
  return groups['mark'] === undefined ? 'taken' : 'mark';
}

/** Cuts a folded text into numbers, words and single marks, in order. */
export function cutAtoms(folded: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const match of folded.matchAll(ATOM)) {
    const from = match.index;
    const to = from + match[0].length;
    const kind = kindOf(match.groups ?? {});
    atoms.push({ kind, text: match[0], from, to, isGlued: atoms.at(-1)?.to === from });
  }
  return atoms;
}
