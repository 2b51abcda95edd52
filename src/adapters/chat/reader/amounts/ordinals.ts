import type { Atom } from './atom.js';

const ENGLISH = ['th', 'st', 'nd', 'rd'];
/** Spanish "2da" and "3ro", which are dinars and rials as well. */
const SPANISH: ReadonlyMap<string, RegExp> = new Map([
  ['da', /^\d?2$/],
  ['ro', /^\d?[13]$/],
]);
/** "제2", "第2", "ครั้งที่2" right before a number, and "thứ 2", "ke 2" before one digit. */
const GLUED = /(?:제|第|ที่)$/;
const APART = /^(?:thứ|ke)$/i;
/** It means "at" as well: "ที่ 500 บาท". */
const UNSURE = /(?:ที่|^thứ|^ke)$/i;

function endOf(number: string): string | undefined {
  const last = Number(number.at(-1));
  return number.at(-2) === '1' || last > 3 ? ENGLISH[0] : ENGLISH[last];
}

/** "2nd", "32ND", "11th": letters that go with the number as its order, whatever they mean elsewhere. */
export function hasOrdinalEnd(atoms: readonly Atom[], end: number): boolean {
  const [number = '', word] = [atoms[end - 1]?.text, atoms[end]];
  if (word?.kind !== 'word' || !word.isGlued || !/^\d+$/.test(number)) return false;
  const letters = word.text.toLowerCase();
  return letters === endOf(number) || SPANISH.get(letters)?.test(number) === true;
}

/** "buổi thứ 2 100 usd": the number says which one it is, and no part of what follows. */
export function isOrdinal(atoms: readonly Atom[], at: number): boolean {
  const [number, last, next] = [atoms[at], atoms[at - 1], atoms[at + 1]];
  if (last?.kind !== 'word' || !/^\d{1,2}$/.test(number?.text ?? '')) return false;
  if (number?.isGlued === true) return GLUED.test(last.text);
  return APART.test(last.text) && number?.text.length === 1 && (next === undefined || !next.isGlued);
}

/** Whether the word before a number may say that it is an order: then what follows is likelier the amount. */
export function mayBeOrdinal(wordBefore: string | null): boolean {
  return wordBefore !== null && UNSURE.test(wordBefore);
}
