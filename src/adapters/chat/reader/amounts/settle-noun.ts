import type { Figure } from './figure.js';

/** Codes that are words long before they are money: a noun behind one makes it that word. */
const PLAIN_WORDS = new Set('all top pen cup mop gel sos lak per'.split(' '));
/** Everyday words and names that people also bill in: asked about wherever they stand in small letters. */
const ASKED_WORDS = new Set('try ron cop mad bob'.split(' '));

export function isPlainWord(text: string): boolean {
  return PLAIN_WORDS.has(text.toLowerCase());
}

/** Whether a code is a word of a sentence as well: the others of the table are abbreviations, and mean money. */
export function isWordyCode(text: string): boolean {
  const word = text.toLowerCase();
  return isPlainWord(word) || ASKED_WORDS.has(word);
}

/** What may be a code or a word is the code where that is the usual currency; of the others most are asked about. */
export function settleNoun(figure: Figure, usual: string): Figure {
  const { noun, before, doubts } = figure;
  if (noun === null || before !== null) return figure;
  const isUsual = noun.currency.candidates.includes(usual);
  const isWord = isPlainWord(noun.text) || noun.currency.usual === null;
  if (!isUsual && isWord) return figure;
  const settled = { ...figure, after: noun.currency, to: noun.to, noun: null };
  return isUsual ? settled : { ...settled, doubts: [...doubts, 'word'] };
}
