import { matchCurrencyWords } from '../money/match-currency-words.js';
import { has, LABEL_WORDS, PREPOSITIONS } from './amount-words.js';
import { type Atom, CLAIMED_TEXT, cutAtoms } from './atom.js';
import { doubtNumber, hasTrailingMinus, skipWholeMark } from './doubt-number.js';
import type { Figure } from './figure.js';
import { hasPeriod } from './find-period.js';
import { type Before, readBefore } from './read-before.js';
import { type Behind, readBehind } from './read-behind.js';

/** 999 999 999 999 and its decimals: no amount has more groups. */
const MOST_GROUPS = 5;
const CLAIMED: Pick<Atom, 'kind' | 'text'> = { kind: 'mark', text: CLAIMED_TEXT };
/** "A4", "v2", "#12", "INV-42", "a.5": a number that is part of a name. */
const NAME_MARK = /^[#.\-_/\\&@:=]$/;
const UNSPACED_END =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]$/u;
/** "19\" screen", "7%", "21°". */
const UNIT_MARK = /^["%\u2030\u00b0\u2032\u2033]$/;

/** How many atoms from `at` on are one run of digits that only single spaces (or a comma and one) part. */
function countParts(atoms: readonly Atom[], at: number): number {
  let count = 1;
  for (let parts = 1; parts < MOST_GROUPS; parts += 1) {
    const next = atoms[at + count];
    const behind = atoms[at + count + 1];
    if (next?.kind === 'number' && !next.isGlued) count += 1;
    else if (/^[.,]$/.test(next?.text ?? '') && next?.isGlued === true && behind?.kind === 'number')
      count += 2;
    else break;
  }
  return count;
}

function isPartOfName(atoms: readonly Atom[], at: number): boolean {
  const [number, last, before] = [atoms[at], atoms[at - 1], atoms[at - 2]];
  if (number?.isGlued !== true || last === undefined) return false;
  if (last.kind === 'word') {
    if (/^x$/i.test(last.text) && before?.text === CLAIMED_TEXT) return false;
    const isCurrency = matchCurrencyWords([last.text]) !== null || /\p{Sc}$/u.test(last.text);
    return !isCurrency && !UNSPACED_END.test(last.text);
  }
  if (last.text === '#') return true;
  if (/[:=]/.test(last.text) && has(LABEL_WORDS, before?.text)) return false;
  return NAME_MARK.test(last.text) && last.isGlued && before?.kind === 'word';
}

/** "15km", "4th", "12B", "19\"", "7%": a number of something that is no money. */
function isMeasure(atoms: readonly Atom[], { next, to, noun }: Behind, end: number): boolean {
  const behind = atoms[end];
  if (behind?.isGlued !== true || to > behind.from) return false;
  if (UNIT_MARK.test(behind.text)) return true;
  if (noun !== null) return false;
  return behind.kind === 'word' && next === end && !/^x$/i.test(behind.text);
}

/** Where the word that an atom is part of ends. */
function endOfWord(atoms: readonly Atom[], at: number): number {
  let end = at + 1;
  while (atoms[end]?.isGlued === true) end += 1;
  return end;
}

interface Found {
  readonly figure: Figure;
  /** The first atom behind it. */
  readonly next: number;
}

function readFigure(atoms: readonly Atom[], at: number, folded: string): Found | null {
  const parts = at + countParts(atoms, at);
  const end = skipWholeMark(atoms, parts);
  const allBehind = readBehind(atoms, end, atoms[end - 1]?.to ?? 0);
  const inner = readInnerMagnitude(atoms, at, allBehind);
  if (inner !== null) return inner;
  if (isPartOfName(atoms, at) || isMeasure(atoms, allBehind, end) || isCutUp(atoms, end)) {
    return readUnreadable(atoms, at, folded);
  }
  const allBefore = readBefore(atoms, at);
  const behind = settleBehind(atoms, allBehind, allBefore);
  const before = settleBefore(allBefore, behind);
  const tail = readTail(atoms, behind);
  const number = folded.slice(atoms[at]?.from, atoms[parts - 1]?.to);
  const next = atoms[behind.next];
  const figure: Figure = {
    from: before.from,
    to: tail?.to ?? behind.to,
    number: tail === null ? number : `${number} ${tail.text}`,
    isNegative: before.isNegative || hasTrailingMinus(atoms, end),
    magnitude: behind.magnitude,
    magnitudeText: behind.magnitude === null ? '' : folded.slice(atoms[end - 1]?.to, behind.to).trim(),
    before: before.currency,
    after: behind.currency,
    noun: behind.noun,
    doubts: [
      ...(isLoose(atoms, behind, before) ? (['magnitude'] as const) : []),
      ...(tail === null ? [] : ['split' as const]),
      ...(hasPeriod(folded, { from: before.from, to: behind.to }) ? (['period'] as const) : []),
      ...before.doubts,
      ...behind.doubts,
      ...doubtNumber(atoms, { at, end: parts }, before),
      ...(hasTrailingMinus(atoms, behind.next) && behind.next > end ? (['sign'] as const) : []),
    ],
    wordBefore: before.word,
    wordAfter: next?.kind === 'word' ? next.text : null,
  };
  return { figure, next: Math.max(behind.next, at + 1) + (tail === null ? 0 : 1) };
}

/** "$20 Pound cake": with a currency before the number, a name behind it is a word, unless it says the same. */
function settleBehind(atoms: readonly Atom[], behind: Behind, { currency }: Before): Behind {
  const { currency: after, apart } = behind;
  if (currency === null || after === null || apart === null) return behind;
  const agrees = after.candidates.some((code) => currency.candidates.includes(code));
  const isCode = after.kind !== 'name' && !after.isAlsoWord;
  if (agrees || isCode) return behind;
  const goesOn = atoms[behind.next]?.kind === 'word';
  return { ...behind, ...apart, currency: null, doubts: goesOn ? [] : ['word'] };
}

/** "20 m cable", "$20 Mille feuille": what multiplies may be a word. */
function isLoose(atoms: readonly Atom[], behind: Behind, before: Before): boolean {
  const { isApart, currency, apart, next } = behind;
  const isWhole = (atoms[next - 1]?.text.length ?? 0) > 4 && atoms[next]?.kind !== 'word';
  if (before.currency === null) return behind.isLoose && currency === null && !isWhole;
  const word = atoms[currency === null ? (apart?.next ?? next) : next];
  const goesOn = word?.kind === 'number' || (word?.kind === 'word' && !has(PREPOSITIONS, word.text));
  return isApart && goesOn;
}

/** A word that may be a currency as well, before a number: "Ron 20 eur" is a name, of "pen 20" nobody knows. */
function settleBefore(before: Before, { currency }: Behind): Before {
  if (!before.isUnsure) return before;
  if (currency !== null) return { ...before, from: before.numberFrom, currency: null };
  return { ...before, doubts: [...before.doubts, 'word'] };
}

/** "1e5", "3d2": a letter between digits is no currency, a sign is. */
function isCutUp(atoms: readonly Atom[], end: number): boolean {
  const [letters, number] = [atoms[end], atoms[end + 1]];
  if (letters?.kind !== 'word' || !letters.isGlued || number?.kind !== 'number' || !number.isGlued)
    return false;
  return /[A-Za-z]$/.test(letters.text) && !/^x$/i.test(letters.text);
}

/** The rest of "12€50". */
function readTail(atoms: readonly Atom[], { next, currency }: Behind): Atom | null {
  const tail = atoms[next];
  return currency !== null && tail?.kind === 'number' && tail.isGlued ? tail : null;
}

/** Digits that are no number where an amount would be: "1e5 usd", "A4 usd". Null: no currency stands there. */
function readUnreadable(atoms: readonly Atom[], at: number, folded: string): Found | null {
  const end = endOfWord(atoms, at);
  const word = atoms[end];
  const match = word?.kind === 'word' ? matchCurrencyWords([word.text]) : null;
  if (word === undefined || match === null) return null;
  let first = at;
  while (atoms[first]?.isGlued === true) first -= 1;
  const [from, to] = [atoms[first]?.from ?? 0, atoms[end - 1]?.to ?? 0];
  const number = folded.slice(from, to);
  const nothing = {
    isNegative: false,
    magnitude: null,
    magnitudeText: '',
    before: null,
    noun: null,
    wordBefore: null,
    wordAfter: null,
  };
  return {
    figure: { from, to: word.to, number, after: match.word, doubts: ['unreadable'], ...nothing },
    next: end + 1,
  };
}

/** "2tr5": the magnitude where the decimal mark would be. */
function readInnerMagnitude(
  atoms: readonly Atom[],
  at: number,
  { next, magnitude, currency }: Behind,
): Found | null {
  const [number, tail] = [atoms[at], atoms[next]];
  if (
    magnitude === null ||
    currency !== null ||
    number === undefined ||
    tail?.kind !== 'number' ||
    !tail.isGlued
  )
    return null;
  const { currency: after, next: end, to } = readBehind(atoms, next + 1, tail.to);
  const nothing = { isNegative: false, before: null, noun: null, wordBefore: null, wordAfter: null };
  const figure: Figure = {
    ...{
      from: number.from,
      to,
      number: `${number.text}.${tail.text}`,
      magnitude,
      magnitudeText: '',
      after,
      doubts: ['magnitude'],
    },
    ...nothing,
  };
  return { figure, next: end };
}

/** Every number of a folded text that may be an amount, in order; parts taken out before are not looked at. */
export function findFigures(folded: string): readonly Figure[] {
  const atoms = [...cutAtoms(folded)];
  const figures: Figure[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    if (atoms[at]?.kind !== 'number') continue;
    const found = readFigure(atoms, at, folded);
    if (found === null) continue;
    figures.push(found.figure);
    // What belongs to one number belongs to no other.
    atoms.splice(
      at,
      found.next - at,
      ...atoms.slice(at, found.next).map((atom) => ({ ...atom, ...CLAIMED })),
    );
    at = found.next - 1;
  }
  return figures;
}
