import { has, LABEL_WORDS, RANGE_WORDS } from './amount-words.js';
import type { Atom } from './atom.js';
import type { Doubt } from './figure.js';
import { isPercent } from './is-percent.js';
import type { Before } from './read-before.js';

/** A number among its atoms: from its first one to behind its last. */
export interface NumberPlace {
  readonly at: number;
  readonly end: number;
}

const DASH = /^[-\u2010-\u2015\u2212]$/;
/** "½", "²", "①": a number, and none that we read. */
const OTHER_NUMBER = /^\p{No}$/u;
/** What may close a sentence, a bracket or mark-up right behind a number. */
const CLOSING = /^[.,;:!?)\]}>"'*_~`\u2019\u201d\u00bb\u2026/%\u3001\u3002]$/;
/** What may stand right before one. */
const OPENING = /^[([{<"'*_~`\u2018\u201c\u00ab:;,=/+\u00bf\u00a1]$/;

function isSplit(atoms: readonly Atom[], { at, end }: NumberPlace, { word, currency }: Before): boolean {
  // "INV/1 250,00": the first group hangs on a word.
  if (atoms[at - 1]?.kind === 'number' && atoms[at]?.isGlued === false) return true;
  if (end - at < 2) return false;
  const isCounted = word !== null && currency === null && !has(LABEL_WORDS, word);
  const isBehindWord = isCounted && atoms[at]?.isGlued === false && atoms[at - 1]?.kind === 'word';
  return isBehindWord || atoms.slice(at, end).some(({ kind }) => kind === 'mark');
}

/** "30 Nov 2026 usd": the year of a day. */
function isYear(atoms: readonly Atom[], { at, end }: NumberPlace): boolean {
  const isMonth = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i.test(
    atoms[at - 1]?.text ?? '',
  );
  return end - at === 1 && isMonth && /^(?:19|20)\d\d$/.test(atoms[at]?.text ?? '');
}

/** "5-10", "5 - 10", "5 to 10", "12;500", "45·50": two numbers, or one in a way that is not ours. */
function isJoined(atoms: readonly Atom[], { end }: NumberPlace): boolean {
  const [mark, next, then] = [atoms[end], atoms[end + 1], atoms[end + 2]];
  const isTwice = mark?.kind === 'mark' && next?.kind === 'mark' && next.isGlued && then?.isGlued === true;
  if (isTwice && then.kind === 'number') return true;
  if (next?.kind !== 'number') return false;
  if (mark?.kind === 'word') return has(RANGE_WORDS, mark.text);
  return mark?.kind === 'mark' && (next.isGlued || DASH.test(mark.text) || /^[/:~+]$/.test(mark.text));
}

/** "1½", "½ 10", "1,OOO", "10²": something hangs on the number that is no part of it. */
function hasHangers(atoms: readonly Atom[], { at, end }: NumberPlace): boolean {
  const [last, mark, next] = [atoms[at - 1], atoms[end], atoms[end + 1]];
  if (mark !== undefined && OTHER_NUMBER.test(mark.text)) return true;
  if (last !== undefined && OTHER_NUMBER.test(last.text)) return true;
  if (mark?.kind !== 'mark' || !mark.isGlued) return false;
  if (!CLOSING.test(mark.text) && !DASH.test(mark.text) && !/^[+*(]$/.test(mark.text)) return true;
  return /^[.,'\u2019]$/.test(mark.text) && next?.kind === 'word' && next.isGlued;
}

/** A phone or an id begins with 0, or has a plus. */
const NO_AMOUNT = /^0\d|^\d{16}/;

function hasOddBeginning(atoms: readonly Atom[], at: number): boolean {
  const [number, mark] = [atoms[at], atoms[at - 1]];
  if (NO_AMOUNT.test(number?.text ?? '') || (mark?.text === '+' && /^\d{7}/.test(number?.text ?? '')))
    return true;
  if (number?.isGlued !== true || mark?.kind !== 'mark') return false;
  return !OPENING.test(mark.text) && !DASH.test(mark.text) && !/^[~<>\u2248\u2264\u2265@#]$/.test(mark.text);
}

/** "50% of 300", "10% off 20". */
function isOfPercent(atoms: readonly Atom[], at: number): boolean {
  const last = atoms.slice(Math.max(0, at - 4), at).filter(({ kind }) => kind === 'mark' || kind === 'word');
  const percent = last.findLastIndex((_atom, each) => isPercent(last, each));
  return percent !== -1 && last.length - percent <= 3;
}

/** "20-" at the end, as books have it. */
export function hasTrailingMinus(atoms: readonly Atom[], end: number): boolean {
  const [dash, next] = [atoms[end], atoms[end + 1]];
  return dash?.text === '-' && dash.isGlued && next?.isGlued !== true;
}

/** Behind "20,-" and "20.-": the two marks of a whole amount. */
export function skipWholeMark(atoms: readonly Atom[], end: number): number {
  const [mark, dash] = [atoms[end], atoms[end + 1]];
  const isWhole = mark?.isGlued === true && /^[.,:]$/.test(mark.text) && dash?.isGlued === true;
  return isWhole && DASH.test(dash.text) ? end + 2 : end;
}

/** What makes a number unclear by itself, whatever its currency. */
export function doubtNumber(atoms: readonly Atom[], place: NumberPlace, before: Before): readonly Doubt[] {
  const { at, end } = place;
  const isBracketed = atoms[at - 1]?.text === '(' && atoms[end]?.text === ')';
  return [
    ...(isSplit(atoms, place, before) || isYear(atoms, place) ? (['split'] as const) : []),
    ...(isJoined(atoms, place) || isOfPercent(atoms, at) ? (['several'] as const) : []),
    ...(hasHangers(atoms, place) || hasOddBeginning(atoms, at) ? (['split'] as const) : []),
    ...(isBracketed ? (['sign'] as const) : []),
  ];
}
