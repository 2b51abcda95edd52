import type { TimeText } from './time-text.js';
import { NUMBER_WORDS } from './time-words.js';
import { findWord } from './word-index.js';

export interface ReadNumber {
  readonly end: number;
  readonly value: number;
}

/** Runs a sticky expression at a place. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

const DIGITS = /\d{1,6}(?:[.,]\d{1,2})?(?![\d:])/y;

/** "3", "1.5", "1,5" or "three"; null for no number. */
export function readNumber(text: TimeText, at: number): ReadNumber | null {
  const digits = matchAt(DIGITS, text.plain, at);
  if (digits !== null) return { end: at + digits[0].length, value: Number(digits[0].replace(',', '.')) };
  return findWord(NUMBER_WORDS, text, at);
}

/** The place after the spaces. */
export function skipSpaces(text: TimeText, at: number): number {
  let end = at;
  while (text.plain.charAt(end) === ' ') end += 1;
  return end;
}
