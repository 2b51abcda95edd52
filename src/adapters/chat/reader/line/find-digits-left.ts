import type { Question } from '../questions/question.js';

/** Behind a plus also what a word is glued to: "+66812345678lunch". */
const RUN = /\+\d[\d .()-]{5,24}\d|(?<![\p{L}\p{N}#/_-])\(?\d[\d .()-]{5,24}\d(?![\p{L}\p{N}])/gu;
/** Fewer are a count, a year, a room. */
const LEAST_DIGITS = 7;

/**
 * Digits among the words that are as many as a phone has and were read as none: the customer would read them.
 * `rest`: without what was read.
 */
export function findDigitsLeft(rest: string): readonly Question[] {
  const found = [...rest.matchAll(RUN)].filter(([text]) => text.replace(/\D/g, '').length >= LEAST_DIGITS);
  const [first] = found;
  if (first === undefined) return [];
  const text = first[0].trim();
  const question: Question = { about: 'phone', text, why: 'country', readings: [{ kind: 'words' }] };
  return [question];
}
