import type { Figure } from './figure.js';

/** Codes that are words long before they are money: a noun behind one makes it that word. */
const PLAIN_WORDS = new Set('all top pen cup mop gel cop bob mad sos lak per'.split(' '));

/** What may be a code or a word is the code where that is the usual currency; of the others most are asked about. */
export function settleNoun(figure: Figure, usual: string): Figure {
  const { noun, before, doubts } = figure;
  if (noun === null || before !== null) return figure;
  const isUsual = noun.currency.candidates.includes(usual);
  const isWord = PLAIN_WORDS.has(noun.text) || noun.currency.usual === null;
  if (!isUsual && isWord) return figure;
  const settled = { ...figure, after: noun.currency, to: noun.to, noun: null };
  return isUsual ? settled : { ...settled, doubts: [...doubts, 'word'] };
}
