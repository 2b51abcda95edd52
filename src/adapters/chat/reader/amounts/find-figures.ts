import { matchCurrencyWords } from '../money/match-currency-words.js';
import { HALF_WORDS, has, PREPOSITIONS } from './amount-words.js';
import { type Atom, CLAIMED_TEXT, cutAtoms } from './atom.js';
import { countParts } from './count-parts.js';
import { doubtNumber, hasTrailingMinus, skipWholeMark } from './doubt-number.js';
import type { Doubt, Figure } from './figure.js';
import { hasPeriod } from './find-period.js';
import { endOfWord, isCutUp, isMeasure, isPartOfName } from './name-numbers.js';
import { type Before, readBefore } from './read-before.js';
import { type Behind, readBehind } from './read-behind.js';
import { isLoose, settleBefore, settleBehind } from './settle-sides.js';

const CLAIMED: Pick<Atom, 'kind' | 'text'> = { kind: 'mark', text: CLAIMED_TEXT };

/** What stands round a number that is read by itself. */
const NOTHING = {
  ...{ isNegative: false, before: null, noun: null },
  ...{ part: null, wordBefore: null, wordAfter: null },
};

interface Found {
  readonly figure: Figure;
  /** The first atom behind it. */
  readonly next: number;
}

interface NumberPlaced {
  readonly atoms: readonly Atom[];
  readonly folded: string;
  /** `parts`: where its digits end, `end`: and a mark that says that it is whole. */
  readonly place: { readonly at: number; readonly end: number; readonly parts: number };
}

function readFigure(atoms: readonly Atom[], at: number, folded: string): Found | null {
  const parts = at + countParts(atoms, at);
  const end = skipWholeMark(atoms, parts);
  const behind = readBehind(atoms, end, atoms[end - 1]?.to ?? 0);
  const inner = readInnerMagnitude(atoms, at, behind);
  if (inner !== null) return inner;
  const isNoAmount = isPartOfName(atoms, at) || isMeasure(atoms, behind, end) || isCutUp(atoms, end);
  if (isNoAmount) return readUnreadable(atoms, at, folded);
  return readNumber({ atoms, folded, place: { at, end, parts } }, behind);
}

function readNumber(number: NumberPlaced, allBehind: Behind): Found {
  const { atoms, folded } = number;
  const { at, end, parts } = number.place;
  const allBefore = readBefore(atoms, at);
  const behind = settleBehind(atoms, allBehind, allBefore);
  const before = settleBefore(allBefore, behind);
  const tail = readTail(atoms, behind);
  const digits = folded.slice(atoms[at]?.from, atoms[parts - 1]?.to);
  const half = readHalf(atoms, behind, digits);
  const next = atoms[behind.next];
  const figure: Figure = {
    from: before.from,
    to: half?.to ?? tail?.to ?? behind.to,
    number: `${digits}${half === null ? '' : '.5'}${tail === null ? '' : ` ${tail.text}`}`,
    isNegative: before.isNegative || hasTrailingMinus(atoms, end),
    ...{ magnitude: behind.magnitude, noun: behind.noun, part: behind.part },
    magnitudeText: behind.magnitude === null ? '' : folded.slice(atoms[end - 1]?.to, behind.to).trim(),
    ...{ before: before.currency, after: behind.currency },
    doubts: listDoubts({ ...number, before, behind, hasTail: tail !== null }),
    wordBefore: before.word,
    wordAfter: next?.kind === 'word' ? next.text : null,
  };
  return { figure, next: Math.max(behind.next, at + 1) + (tail === null && half === null ? 0 : 1) };
}

/** "1 triệu rưỡi": half as much again of what multiplies. */
function readHalf(atoms: readonly Atom[], { next, magnitude }: Behind, digits: string): Atom | null {
  const half = atoms[next];
  // "2jt half day": with a noun behind it, it is of that.
  const word = atoms[next + 1]?.kind === 'word' ? atoms[next + 1]?.text : undefined;
  const isOfNoun = word !== undefined && !has(PREPOSITIONS, word) && matchCurrencyWords([word]) === null;
  const mayBeOfNoun = /^(?:half|medi[oa]|demie?|halbe?)$/i.test(half?.text ?? '');
  const isHalf = magnitude !== null && /(?:^| )\d+$/.test(digits) && has(HALF_WORDS, half?.text);
  return isHalf && !(mayBeOfNoun && isOfNoun) ? (half ?? null) : null;
}

interface NumberAround extends NumberPlaced {
  readonly before: Before;
  readonly behind: Behind;
  readonly hasTail: boolean;
}

function listDoubts({ atoms, folded, place, before, behind, hasTail }: NumberAround): readonly Doubt[] {
  const { at, end, parts } = place;
  return [
    ...(isLoose(atoms, behind, before) ? (['magnitude'] as const) : []),
    ...(hasTail ? (['split'] as const) : []),
    ...(hasPeriod(folded, { from: before.from, to: behind.to }) ? (['period'] as const) : []),
    ...before.doubts,
    ...behind.doubts,
    ...doubtNumber(atoms, { at, end: parts }, before),
    ...(hasTrailingMinus(atoms, behind.next) && behind.next > end ? (['sign'] as const) : []),
  ];
}

/** The rest of "12€50". */
function readTail(atoms: readonly Atom[], { next, currency }: Behind): Atom | null {
  const tail = atoms[next];
  const sign = atoms[next - 1];
  return currency !== null && sign?.isGlued === true && tail?.kind === 'number' && tail.isGlued ? tail : null;
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
  return {
    figure: {
      from,
      to: word.to,
      number,
      after: match.word,
      doubts: ['unreadable'],
      magnitude: null,
      magnitudeText: '',
      ...NOTHING,
    },
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
    atoms[at + 1]?.isGlued !== true ||
    currency !== null ||
    number === undefined ||
    tail?.kind !== 'number' ||
    !tail.isGlued
  )
    return null;
  const { currency: after, next: end, to } = readBehind(atoms, next + 1, tail.to);
  const figure: Figure = {
    ...{
      from: number.from,
      to,
      // Three digits might be taken for a group: "1tr200" is 1.2 million.
      number: `${number.text}.${tail.text.length === 3 ? `${tail.text}0` : tail.text}`,
      magnitude,
      magnitudeText: atoms
        .slice(at + 1, next)
        .map(({ text }) => text)
        .join(''),
      after,
      doubts: ['magnitude'],
    },
    ...NOTHING,
  };
  return { figure, next: end };
}

/** More numbers than anybody writes in one message: by then it is asked in any case. */
const MOST_FIGURES = 48;

/** Every number of a folded text that may be an amount, in order; parts taken out before are not looked at. */
export function findFigures(folded: string): readonly Figure[] {
  const atoms = [...cutAtoms(folded)];
  const figures: Figure[] = [];
  for (let at = 0; at < atoms.length && figures.length < MOST_FIGURES; at += 1) {
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
