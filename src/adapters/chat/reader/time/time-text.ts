import { foldText } from '../text/fold-text.js';

/** A text in the two spellings that words are looked up in; both have its length in code units. */
export interface TimeText {
  /** In small letters, digits and dashes as in ASCII. */
  readonly exact: string;
  /** The same without marks over Latin and Cyrillic letters: "thu sau" for "thứ sáu". */
  readonly plain: string;
}

const DASHES = /[\u2010-\u2015\u2212]/;

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return unit.toLowerCase();
  if (DASHES.test(unit)) return '-';
  if (unit === '‘' || unit === '’') return "'";
  if (/\s/.test(unit)) return ' ';
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

function stripUnit(unit: string): string {
  if (unit === 'đ') return 'd';
  if (unit === 'ı') return 'i';
  const bare = unit.normalize('NFD').replace(/[\u0300-\u036f]+/g, '');
  return bare.length === 1 ? bare : unit;
}

/** Folds a text of any length, unit by unit. */
export function foldTimeText(text: string): TimeText {
  const exact = foldText(text).replace(/[^a-z0-9 ]/g, foldUnit);
  return { exact, plain: exact.replace(/[\u00c0-\u1fff]/g, stripUnit) };
}

/** Scripts that put no space between words. */
const UNSPACED = /[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]/;
const LETTER = /[\p{L}\p{M}]/u;

function isAsciiLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Whether a word may end, or another begin, at this place. */
export function isWordEdge({ exact }: TimeText, at: number): boolean {
  const [one, other] = [exact.charCodeAt(at - 1), exact.charCodeAt(at)];
  // Most texts are of ASCII letters, and this is asked at every place of them.
  if (isAsciiLetter(one) && isAsciiLetter(other)) return false;
  const before = exact.charAt(at - 1);
  const after = exact.charAt(at);
  if (before === '' || after === '') return true;
  if (/\d/.test(before) && /\d/.test(after)) return false;
  if (!LETTER.test(before) || !LETTER.test(after)) return true;
  return UNSPACED.test(before) || UNSPACED.test(after);
}
