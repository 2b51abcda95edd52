import type { CurrencyWord } from '../money/currency-word.js';
import type { Magnitude } from '../money/find-magnitude.js';
import { findSubunitWord } from '../money/find-subunit-word.js';
import { matchCurrencyWords } from '../money/match-currency-words.js';
import { matchMagnitudes } from '../money/match-magnitudes.js';
import { readSuffix, type Suffix } from '../money/read-suffix.js';
import {
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
import type { Doubt, Figure } from './figure.js';

/** What stands behind a number and belongs to it. */
export interface Behind {
  /** The first atom that does not. */
  readonly next: number;
  /** Code units of that atom that do: "500円です". */
  readonly to: number;
  readonly magnitude: Magnitude | null;
  readonly currency: CurrencyWord | null;
  readonly noun: Figure['noun'];
  readonly doubts: readonly Doubt[];
}

const MOST_WORDS = 5;
const MAX_GLUED = 24;
const WRAP = /^[*_~`"'()[\]]$/;
/** Scripts that put no spaces between words. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

interface Cursor {
  readonly atoms: readonly Atom[];
  at: number;
  to: number;
}

/** The words from here on that only spaces part. */
function wordsFrom(atoms: readonly Atom[], at: number): readonly string[] {
  const end = atoms.slice(at, at + MOST_WORDS).findIndex(({ kind }) => kind !== 'word');
  return atoms.slice(at, end === -1 ? at + MOST_WORDS : at + end).map(({ text }) => text);
}

function advance(cursor: Cursor, count: number): void {
  cursor.at += count;
  cursor.to = cursor.atoms[cursor.at - 1]?.to ?? cursor.to;
}

function skipWraps(atoms: readonly Atom[], at: number): number {
  let next = at;
  while (next - at < 3 && WRAP.test(atoms[next]?.text ?? '')) next += 1;
  return next;
}

function takeMagnitude(cursor: Cursor): Magnitude | null {
  const match = matchMagnitudes(wordsFrom(cursor.atoms, cursor.at));
  if (match === null) return null;
  advance(cursor, match.count);
  const [link, ...more] = wordsFrom(cursor.atoms, cursor.at);
  if (has(LINK_WORDS, link) && matchCurrencyWords(more) !== null) advance(cursor, 1);
  return match.magnitude;
}

function takeCurrency(cursor: Cursor): CurrencyWord | null {
  const at = skipWraps(cursor.atoms, cursor.at);
  const match = matchCurrencyWords(wordsFrom(cursor.atoms, at));
  if (match === null) return null;
  cursor.at = at;
  advance(cursor, match.count);
  return match.word;
}

/** "kvnd", "만원", "円です": what is glued to a number, in scripts without spaces with more behind it. */
function cutSuffix(word: string): { readonly suffixes: readonly Suffix[]; readonly length: number } | null {
  const shortest = UNSPACED.test(word) ? 1 : word.length;
  for (let length = word.length; length >= shortest; length -= 1) {
    const suffixes = readSuffix(word.slice(0, length));
    if (suffixes.length > 0) return { suffixes, length };
  }
  return null;
}

/** Whether a word that stands apart from the number is a suffix of it: with a currency in it, or no more than that. */
function isSuffixApart(atom: Atom, { suffixes, length }: NonNullable<ReturnType<typeof cutSuffix>>): boolean {
  if (!UNSPACED.test(atom.text))
    return suffixes.some(({ magnitude, currency }) => magnitude !== null && currency !== null);
  return length === atom.text.length || suffixes.some(({ currency }) => currency !== null);
}

function takeSuffix(cursor: Cursor, doubts: Doubt[]): Suffix | null {
  const atom = cursor.atoms[cursor.at];
  if (atom?.kind !== 'word' || atom.text.length > MAX_GLUED) return null;
  const cut = cutSuffix(atom.text);
  if (cut === null || !(atom.isGlued || isSuffixApart(atom, cut))) return null;
  const [suffix = null, ...others] = cut.suffixes;
  const isPart = cut.length < atom.text.length;
  if (isPart) cursor.to = atom.from + cut.length;
  else advance(cursor, 1);
  if (others.length > 0) doubts.push('word');
  // "20만두" is twenty dumplings as well.
  if (isPart && suffix?.currency === null) doubts.push('magnitude');
  return suffix;
}

function findPeriod({ atoms, at }: Cursor): boolean {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  if (atom?.kind === 'mark') return atom.text === '/' && next?.kind === 'word';
  if (atom?.kind !== 'word') return false;
  const isArticle = /^(?:a|an|al|la|le|một)$/i.test(atom.text);
  return has(PERIOD_WORDS, atom.text) || (isArticle && has(SPAN_WORDS, next?.text));
}

function doubtOfNext(cursor: Cursor): Doubt | null {
  const [atom, next] = [cursor.atoms[cursor.at], cursor.atoms[cursor.at + 1]];
  if (atom === undefined) return null;
  if (findPeriod(cursor)) return 'period';
  if (/^[-+\u2010-\u2015\u2212]$/.test(atom.text) && cursor.atoms[cursor.at + 2]?.text === '%') return 'plus';
  if (next?.text === '%' && atom.kind === 'number') return 'plus';
  if (atom.text === '+') return next?.kind === 'number' ? 'plus' : next?.kind === 'word' ? 'plus' : 'about';
  if (has(PLUS_WORDS, atom.text)) return 'plus';
  const isTimes = has(TIMES_WORDS, atom.text) || atom.text === '*' || atom.text === '@';
  return isTimes && next?.kind === 'number' ? 'times' : null;
}

/** A currency that is an ordinary word as well, in small letters: with a noun behind it, it is that word. */
function weighCurrency(
  { atoms, at }: Cursor,
  word: CurrencyWord,
  typed: string,
): 'currency' | 'word' | 'unsure' {
  // "da" is dinars to Algerians alone, and a word to many.
  const isOnlyUsual = word.usual === null && word.candidates.length === 1 && word.kind !== 'withdrawn';
  if (isOnlyUsual && typed !== typed.toUpperCase()) return 'word';
  if (!word.isAlsoWord || typed === typed.toUpperCase()) return 'currency';
  const next = atoms[at];
  const goesOn = next?.kind === 'word' && !has(PREPOSITIONS, next.text);
  return word.kind === 'code' && goesOn ? 'word' : 'unsure';
}

interface Weighed {
  readonly currency: CurrencyWord | null;
  readonly noun: Figure['noun'];
}

function takeWeighed(cursor: Cursor, doubts: Doubt[]): Weighed {
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

function takeSubunit(cursor: Cursor, doubts: Doubt[]): void {
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
  const cursor: Cursor = { atoms, at, to };
  const doubts: Doubt[] = [];
  const suffix = takeSuffix(cursor, doubts);
  const magnitude = suffix === null ? takeMagnitude(cursor) : suffix.magnitude;
  const weighed = suffix?.currency ? { currency: suffix.currency, noun: null } : takeWeighed(cursor, doubts);
  const { currency, noun } = weighed;
  const isLoose = magnitude?.isAlsoWord === true && currency === null;
  if (isLoose || has(HALF_WORDS, cursor.atoms[cursor.at]?.text)) doubts.push('magnitude');
  if (currency === null && noun === null) takeSubunit(cursor, doubts);
  const doubt = doubtOfNext(cursor);
  if (doubt !== null) doubts.push(doubt);
  return { next: cursor.at, to: cursor.to, magnitude, currency, noun, doubts };
}
