import type { CurrencyWord } from '../money/currency-word.js';
import type { Magnitude } from '../money/find-magnitude.js';
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
import { isPercent } from './is-percent.js';
import { isWordyBeforeNoun, isWordyCode } from './settle-noun.js';
import { narrowTo, takeNamedPart, takePart, takePartOf } from './take-part.js';
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
  readonly part: Figure['part'];
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
  const [first, next] = [cursor.atoms[cursor.at], cursor.atoms[cursor.at + match.count]];
  // "20 B2B plan"
  if (first?.isGlued !== true && next?.kind === 'number' && next.isGlued) return null;
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
  const near = atoms.slice(at, at + 5);
  const number = near.findIndex(({ kind }) => kind === 'number');
  return (
    number !== -1 && isPercent(near, number + 1) && near.slice(0, number).every(({ kind }) => kind === 'mark')
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
  // Behind a number "s/" is short for "without" as well: "50 s/ IVA".
  if (/\/\.?$/.test(typed)) return 'unsure';
  // "Ft" is forints, "ft" is feet.
  const isWritten = word.kind === 'sign' && word.usual !== null && typed !== typed.toLowerCase();
  if (!word.isAlsoWord || isWritten || typed === typed.toUpperCase()) return 'currency';
  if (word.kind !== 'code') return 'unsure';
  if (!isWordyCode(typed)) return goesOn && isWordyBeforeNoun(typed) ? 'unsure' : 'currency';
  return goesOn ? 'word' : 'unsure';
}

type Weighed = Pick<Behind, 'currency' | 'noun' | 'part'>;

function takeWeighed(cursor: AtomCursor, doubts: Doubt[]): Weighed {
  const { at, to } = cursor;
  const currency = takeCurrency(cursor);
  if (currency === null) return { ...takePart(cursor), noun: null };
  const part = takePartOf(cursor, currency);
  // "50 ron bani": beside its part it is no word.
  if (part !== null) return { currency: narrowTo(part, currency), noun: null, part };
  const typed = cursor.atoms
    .slice(at, cursor.at)
    .map(({ text }) => text)
    .join('');
  const weight = weighCurrency(cursor, currency, typed);
  if (weight === 'unsure') doubts.push('word');
  if (weight !== 'word') return { currency, noun: null, part };
  const noun = { text: typed.toLowerCase(), currency, to: cursor.to };
  Object.assign(cursor, { at, to });
  return { currency: null, noun, part };
}

/** What a word right behind a number says of its currency, and the part of it behind that: "50e cents". */
function weighSuffix(cursor: AtomCursor, { currency, noun }: TakenSuffix): Weighed {
  const named = currency ?? noun?.currency ?? null;
  if (named === null) return { ...takePart(cursor), noun };
  // A letter that may be a word is left where it stands.
  const ahead = currency === null ? { ...cursor, at: cursor.at + 1 } : cursor;
  const part = takePartOf(ahead, named);
  if (part !== null) Object.assign(cursor, ahead);
  return part === null ? { currency, noun, part } : { currency: narrowTo(part, named), noun: null, part };
}

/** Reads on from behind a number: "k", "million de", "usd", "cents", "/month". */
export function readBehind(atoms: readonly Atom[], at: number, to: number): Behind {
  const cursor: AtomCursor = { atoms, at, to };
  const doubts: Doubt[] = [];
  const isGlued = atoms[at]?.isGlued === true;
  const named = takeNamedPart(cursor);
  const suffix = named === null ? takeSuffix(cursor, doubts) : null;
  const magnitude = suffix === null ? takeMagnitude(cursor) : suffix.magnitude;
  const isDone = named !== null || (suffix !== null && (suffix.currency !== null || suffix.noun !== null));
  const apart = isDone ? null : { next: cursor.at, to: cursor.to };
  const weighed =
    named ?? (isDone && suffix !== null ? weighSuffix(cursor, suffix) : takeWeighed(cursor, doubts));
  if (has(HALF_WORDS, cursor.atoms[cursor.at]?.text)) doubts.push('magnitude');
  if (weighed.part !== null) doubts.push('subunit');
  const doubt = doubtOfNext(cursor);
  if (doubt !== null) doubts.push(doubt);
  const isLoose = magnitude?.isAlsoWord === true && !isGlued;
  const isApart = magnitude !== null && suffix === null;
  return { next: cursor.at, to: cursor.to, magnitude, isLoose, isApart, apart, ...weighed, doubts };
}
