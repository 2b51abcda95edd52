import { findMagnitude } from '../money/find-magnitude.js';
import { matchCurrencyWords } from '../money/match-currency-words.js';
import { UNSPACED_SCRIPTS } from '../text/unspaced-scripts.js';
import { has, LABEL_WORDS } from './amount-words.js';
import { type Atom, CLAIMED_TEXT } from './atom.js';
import { isPercent } from './is-percent.js';
import { hasOrdinalEnd, isOrdinal } from './ordinals.js';
import type { Behind } from './read-behind.js';

/** "A4", "v2", "#12", "INV-42", "a.5": a number that is part of a name. */
const NAME_MARK = /^[#.\-_/\\&@]$/;
const UNSPACED_END = new RegExp(`[${UNSPACED_SCRIPTS}]$`, 'u');
/** "19\" screen", "7%", "21°". */
const UNIT_MARK = /^["%\u2030\u00b0\u2032\u2033]$/;

export function isPartOfName(atoms: readonly Atom[], at: number): boolean {
  const [number, last, before] = [atoms[at], atoms[at - 1], atoms[at - 2]];
  if (isOrdinal(atoms, at)) return true;
  if (number?.isGlued !== true || last === undefined) return false;
  if (last.kind === 'word') {
    if (/^x$/i.test(last.text) && before?.text === CLAIMED_TEXT) return false;
    const isCurrency = matchCurrencyWords([last.text]) !== null || /\p{Sc}$/u.test(last.text);
    return !isCurrency && !UNSPACED_END.test(last.text);
  }
  if (last.text === '#') return true;
  if (/[:=]/.test(last.text) && has(LABEL_WORDS, before?.text)) return false;
  return NAME_MARK.test(last.text) && last.isGlued && (before?.kind === 'word' || before?.kind === 'number');
}

/** "15km", "4th", "12B", "19\"", "7%", "7 percent": a number of something that is no money. */
export function isMeasure(atoms: readonly Atom[], { next, to, noun }: Behind, end: number): boolean {
  const behind = atoms[end];
  if (isPercent(atoms, end) || hasOrdinalEnd(atoms, end)) return true;
  if (behind?.isGlued !== true || to > behind.from) return false;
  if (UNIT_MARK.test(behind.text)) return true;
  if (noun !== null) return false;
  const then = atoms[end + 1];
  if (/^[-\u2010\u2011]$/.test(behind.text) && then?.kind === 'word' && then.isGlued) {
    return findMagnitude(then.text) === null && matchCurrencyWords([then.text]) === null;
  }
  return behind.kind === 'word' && next === end && !/^x$/i.test(behind.text);
}

/** Where the word that an atom is part of ends. */
export function endOfWord(atoms: readonly Atom[], at: number): number {
  let end = at + 1;
  while (atoms[end]?.isGlued === true) end += 1;
  return end;
}

/** "1e5", "3d2": a letter between digits is no currency, a sign is. */
export function isCutUp(atoms: readonly Atom[], end: number): boolean {
  const [letters, number] = [atoms[end], atoms[end + 1]];
  if (letters?.kind !== 'word' || !letters.isGlued || number?.kind !== 'number' || !number.isGlued)
    return false;
  if (letters.text.length > 1 && matchCurrencyWords([letters.text]) !== null) return false;
  return /[A-Za-z]$/.test(letters.text) && !/^x$/i.test(letters.text);
}
