import type { CurrencyWord } from '../money/currency-word.js';
import { findCurrencyWord } from '../money/find-currency-word.js';
import { matchCurrencyWordsAtEnd } from '../money/match-currency-words.js';
import type { Span } from '../text/span.js';
import { ABOUT_WORDS, has, MINUS_WORDS, PRICE_WORDS, RANGE_WORDS, TIMES_WORDS } from './amount-words.js';
import { type Atom, CLAIMED_TEXT } from './atom.js';
import type { Doubt } from './figure.js';

/** What stands before a number and belongs to it. */
export interface Before {
  readonly from: number;
  readonly currency: CurrencyWord | null;
  /** The currency is an ordinary word as well, in small letters. */
  readonly isUnsure: boolean;
  /** Where the number begins, its minus with it. */
  readonly numberFrom: number;
  readonly isNegative: boolean;
  readonly doubts: readonly Doubt[];
  /** The word before all that. */
  readonly word: string | null;
}

const MOST_WORDS = 4;
const DASH = /^[-\u2010-\u2015\u2212\uff0d]$/;
const LONG_DASH = /^[\u2012-\u2015]$/;
const WRAP = /^[*_~`"'()[\]:,;.]$/;
const ABOUT_MARK = /^[~\u2248<>\u2264\u2265\u223c]$/;

interface Cursor {
  readonly atoms: readonly Atom[];
  /** The atom that is looked at next, going to the left. */
  at: number;
  from: number;
}

function stepBack(cursor: Cursor, count = 1): void {
  cursor.from = cursor.atoms[cursor.at - count + 1]?.from ?? cursor.from;
  cursor.at -= count;
}

function wordsBefore(atoms: readonly Atom[], at: number): readonly string[] {
  const words: string[] = [];
  for (let each = at; each >= 0 && words.length < MOST_WORDS && atoms[each]?.kind === 'word'; each -= 1) {
    words.unshift(atoms[each]?.text ?? '');
  }
  return words;
}

/** A dash right at the number, or with nothing before it. Between words it is a dash. */
function takeDash(cursor: Cursor): 'minus' | 'unsure' | null {
  const dash = cursor.atoms[cursor.at];
  if (dash?.kind !== 'mark' || !DASH.test(dash.text)) return null;
  const behind = cursor.atoms[cursor.at + 1];
  const before = cursor.atoms[cursor.at - 1];
  const isGluedBehind = behind?.isGlued === true;
  // "Workshop – 20": a dash of that length with spaces round it parts words.
  if (LONG_DASH.test(dash.text) && !isGluedBehind && !dash.isGlued && before?.kind === 'word') return null;
  stepBack(cursor);
  const isFirst = before === undefined || before.kind === 'taken';
  return (isGluedBehind || isFirst) && !dash.isGlued ? 'minus' : 'unsure';
}

function skipWraps({ atoms, at }: Cursor): number {
  let next = at;
  while (at - next < 3 && WRAP.test(atoms[next]?.text ?? '')) next -= 1;
  return next;
}

/** "US $5" has a country before its sign, "nt $5" a word. */
function wordsOf(atoms: readonly Atom[], at: number): readonly string[] {
  const words = wordsBefore(atoms, at);
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  const isWord = /^\p{Sc}+$/u.test(last) && before !== before.toUpperCase();
  return isWord ? [last] : words;
}

function takeCurrency(cursor: Cursor): CurrencyWord | null {
  const at = skipWraps(cursor);
  const match = matchCurrencyWordsAtEnd(wordsOf(cursor.atoms, at));
  if (match === null) return takeSign(cursor, at);
  cursor.at = at;
  stepBack(cursor, match.count);
  return match.word;
}

/** "合計¥500": a sign at the end of a word that is none. */
function takeSign(cursor: Cursor, at: number): CurrencyWord | null {
  const atom = cursor.atoms[at];
  const sign = atom?.kind === 'word' ? (/\p{Sc}+$/u.exec(atom.text)?.[0] ?? '') : '';
  const currency = sign === '' ? null : findCurrencyWord(sign);
  if (atom === undefined || currency === null) return null;
  cursor.at = at;
  cursor.from = atom.to - sign.length;
  return currency;
}

const isNumber = (atom: Atom | undefined) => atom?.kind === 'number' || atom?.text === CLAIMED_TEXT;

const MULTIPLIES = /^[x×]$/i;

function doubtOfLast({ atoms, at }: Cursor): Doubt | null {
  const [atom, before] = [atoms[at], atoms[at - 1]];
  if (atom === undefined) return null;
  if (has(MINUS_WORDS, atom.text)) return 'sign';
  const isBound = atom.text === '=' && /^[<>]$/.test(before?.text ?? '');
  if (isBound || ABOUT_MARK.test(atom.text) || has(ABOUT_WORDS, atom.text)) return 'about';
  if (MULTIPLIES.test(atom.text)) return 'times';
  const isTimes = has(TIMES_WORDS, atom.text) || atom.text === '*';
  if (atom.text === '@' || (isTimes && isNumber(before))) return 'times';
  // "3 nights at 40 usd", "2 at 40".
  const things = before?.kind === 'word' ? atoms[at - 2] : before;
  if (has(PRICE_WORDS, atom.text) && isNumber(things)) return 'times';
  const isRange = atom.text === '+' || atom.text === '/' || has(RANGE_WORDS, atom.text);
  return isRange && isNumber(before) ? 'several' : null;
}

function isUnsure(atoms: readonly Atom[], { from, to }: Span, currency: CurrencyWord | null): boolean {
  if (currency?.isAlsoWord !== true) return false;
  const typed = atoms.filter((atom) => atom.kind === 'word' && atom.from >= from && atom.to <= to);
  return typed.some(({ text }) => text !== text.toUpperCase());
}

/** Reads back from a number: "usd", "-$", "about US $". `at`: the number's own place among the atoms. */
export function readBefore(atoms: readonly Atom[], at: number): Before {
  const cursor: Cursor = { atoms, at: at - 1, from: atoms[at]?.from ?? 0 };
  const inner = takeDash(cursor);
  const numberFrom = cursor.from;
  const currency = takeCurrency(cursor);
  const outer = inner ?? (currency === null ? null : takeDash(cursor));
  const doubts: Doubt[] = outer === 'unsure' ? ['sign'] : [];
  const doubt = doubtOfLast(cursor);
  if (doubt !== null) doubts.push(doubt);
  const last = atoms[cursor.at];
  return {
    from: cursor.from,
    currency,
    isUnsure: isUnsure(atoms, { from: cursor.from, to: numberFrom }, currency),
    numberFrom,
    isNegative: outer === 'minus',
    doubts,
    word: last?.kind === 'word' ? last.text : null,
  };
}
