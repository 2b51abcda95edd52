import type { CurrencyWord } from '../money/currency-word.js';
import type { Magnitude } from '../money/find-magnitude.js';
import { findSubunitWord } from '../money/find-subunit-word.js';
import { matchCurrencyWords } from '../money/match-currency-words.js';
import { matchMagnitudes } from '../money/match-magnitudes.js';
import {
  CHANGE_WORDS,
  HALF_WORDS,
  has,
  LINK_WORDS,
  PERIOD_WORDS,
  PLUS_WORDS,
  PREPOSITIONS,
  SPAN_WORDS,
  TIMES_WORDS,
} from './amount-words.js';
import type { Atom } from './atom.js';
import { type AtomCursor, advance, wordsFrom } from './atom-cursor.js';
import type { Doubt, Figure } from './figure.js';
import { isWordyCode } from './settle-noun.js';
import { type TakenSuffix, takeSuffix } from './take-suffix.js';

/** What stands behind a number and belongs to it. */
export interface Behind {
  /** The first atom that does not. */
  readonly next: number;
  /** Code units of that atom that do: "500円です". */
  readonly to: number;
  readonly magnitude: Magnitude | null;
  /** The magnitude is a word as well: it needs a currency. */
  readonly isLoose: boolean;
  /** The magnitude is a word of its own. */
  readonly isApart: boolean;
  /** Where the currency begins, when it is a word of its own. */
  readonly apart: { readonly next: number; readonly to: number } | null;
  readonly currency: CurrencyWord | null;
  readonly noun: Figure['noun'];
  readonly doubts: readonly Doubt[];
}

const WRAP = /^[*_~`"'()[\]]$/;

function skipWraps(atoms: readonly Atom[], at: number): number {
  let next = at;
  while (next - at < 3 && WRAP.test(atoms[next]?.text ?? '')) next += 1;
  return next;
}

function takeMagnitude(cursor: AtomCursor): Magnitude | null {
  const match = matchMagnitudes(wordsFrom(cursor.atoms, cursor.at));
  if (match === null) return null;
  advance(cursor, match.count);
  const [link, ...more] = wordsFrom(cursor.atoms, cursor.at);
  if (has(LINK_WORDS, link) && matchCurrencyWords(more) !== null) advance(cursor, 1);
  return match.magnitude;
}

function takeCurrency(cursor: AtomCursor): CurrencyWord | null {
  const at = skipWraps(cursor.atoms, cursor.at);
  const match = matchCurrencyWords(wordsFrom(cursor.atoms, at));
  if (match === null) return null;
  cursor.at = at;
  advance(cursor, match.count);
  return match.word;
}

function findPeriod({ atoms, at }: AtomCursor): boolean {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  if (atom?.kind === 'mark') return atom.text === '/' && next?.kind === 'word';
  if (atom?.kind !== 'word') return false;
  const isArticle = /^(?:a|an|al|la|le|một)$/i.test(atom.text);
  return has(PERIOD_WORDS, atom.text) || (isArticle && has(SPAN_WORDS, next?.text));
}

/** "(20% off)", "+ 7%", "less 20%": a part of the amount comes or goes. */
function isPercentNext({ atoms, at }: AtomCursor): boolean {
  const near = atoms.slice(at, at + 4);
  const number = near.findIndex(({ kind }) => kind === 'number');
  return (
    number !== -1 &&
    near[number + 1]?.text === '%' &&
    near.slice(0, number).every(({ kind }) => kind === 'mark')
  );
}

function doubtOfNext(cursor: AtomCursor): Doubt | null {
  const [atom, next] = [cursor.atoms[cursor.at], cursor.atoms[cursor.at + 1]];
  if (atom === undefined) return null;
  if (findPeriod(cursor)) return 'period';
  if (isPercentNext(cursor) || has(PLUS_WORDS, atom.text) || has(CHANGE_WORDS, atom.text)) return 'plus';
  if (atom.text === '+') return next?.kind === 'number' || next?.kind === 'word' ? 'plus' : 'about';
  if (/^x$/i.test(atom.text) && atom.isGlued) return 'times';
  const isTimes = has(TIMES_WORDS, atom.text) || atom.text === '*' || atom.text === '@';
  return isTimes && next?.kind === 'number' ? 'times' : null;
}

/** A currency that is an ordinary word as well, in small letters: with a noun behind it, it is that word. */
function weighCurrency(
  { atoms, at }: AtomCursor,
  word: CurrencyWord,
  typed: string,
): 'currency' | 'word' | 'unsure' {
  // "da" is dinars to Algerians alone, and a word to many.
  const isOnlyUsual = word.usual === null && word.candidates.length === 1 && word.kind !== 'withdrawn';
  const goesOn = atoms[at]?.kind === 'word' && !has(PREPOSITIONS, atoms[at]?.text);
  if (isOnlyUsual && typed !== typed.toUpperCase()) return goesOn ? 'word' : 'unsure';
  // "Ft" is forints, "ft" is feet.
  const isWritten = word.kind === 'sign' && word.usual !== null && typed !== typed.toLowerCase();
  if (!word.isAlsoWord || isWritten || typed === typed.toUpperCase()) return 'currency';
  if (word.kind !== 'code') return 'unsure';
  if (!isWordyCode(typed)) return 'currency';
  return goesOn ? 'word' : 'unsure';
}

type Weighed = Pick<TakenSuffix, 'currency' | 'noun'>;

function takeWeighed(cursor: AtomCursor, doubts: Doubt[]): Weighed {
  const { at, to } = cursor;
  const currency = takeCurrency(cursor);
  if (currency === null) return { currency, noun: null };
  const typed = cursor.atoms
    .slice(at, cursor.at)
    .map(({ text }) => text)
    .join('');
  const weight = weighCurrency(cursor, currency, typed);
  if (weight === 'unsure') doubts.push('word');
  if (weight !== 'word') return { currency, noun: null };
  const noun = { text: typed.toLowerCase(), currency, to: cursor.to };
  Object.assign(cursor, { at, to });
  return { currency: null, noun };
}

function takeSubunit(cursor: AtomCursor, doubts: Doubt[]): void {
  const [word] = wordsFrom(cursor.atoms, cursor.at);
  const subunit = word === undefined ? null : findSubunitWord(word);
  if (subunit === null) return;
  const isGlued = cursor.atoms[cursor.at]?.isGlued === true;
  const next = cursor.atoms[cursor.at + 1];
  const isLetter = word?.length === 1 && !isGlued;
  if (isLetter && next?.kind === 'word' && !has(PREPOSITIONS, next.text)) return;
  advance(cursor, 1);
  doubts.push('subunit');
}

/** Reads on from behind a number: "k", "million de", "usd", "cents", "/month". */
export function readBehind(atoms: readonly Atom[], at: number, to: number): Behind {
  const cursor: AtomCursor = { atoms, at, to };
  const doubts: Doubt[] = [];
  const isGlued = atoms[at]?.isGlued === true;
  const suffix = takeSuffix(cursor, doubts);
  const magnitude = suffix === null ? takeMagnitude(cursor) : suffix.magnitude;
  const isDone = suffix !== null && (suffix.currency !== null || suffix.noun !== null);
  const apart = isDone ? null : { next: cursor.at, to: cursor.to };
  const { currency, noun } = isDone ? suffix : takeWeighed(cursor, doubts);
  if (has(HALF_WORDS, cursor.atoms[cursor.at]?.text)) doubts.push('magnitude');
  if (currency === null && noun === null) takeSubunit(cursor, doubts);
  const doubt = doubtOfNext(cursor);
  if (doubt !== null) doubts.push(doubt);
  const isLoose = magnitude?.isAlsoWord === true && !isGlued;
  const isApart = magnitude !== null && suffix === null;
  return { next: cursor.at, to: cursor.to, magnitude, isLoose, isApart, apart, currency, noun, doubts };
}
