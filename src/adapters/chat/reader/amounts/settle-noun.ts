import type { Money } from '../../../../domain/money/money.js';
import type { Figure } from './figure.js';
import { allReadings } from './figure-readings.js';

/** Codes that are words long before they are money: a noun behind one makes it that word. */
const PLAIN_WORDS = new Set('all top pen cup mop gel sos lak'.split(' '));
/** Everyday words and names that people also bill in: asked about wherever they stand in small letters. */
const ASKED_WORDS = new Set('try ron cop mad bob ves'.split(' '));
/** Money to most, and with a noun behind it a word or a short name: "20 rub down", "20 mur baut", "20 amd cpu". */
const WORDS_BEFORE_NOUN = new Set('rub mur bam amd ars nad'.split(' '));

export function isPlainWord(text: string): boolean {
  return PLAIN_WORDS.has(text.toLowerCase());
}

/** Whether a code is a word of a sentence as well: the others of the table are abbreviations, and mean money. */
export function isWordyCode(text: string): boolean {
  const word = text.toLowerCase();
  return isPlainWord(word) || ASKED_WORDS.has(word);
}

/** Whether a noun behind a code makes it doubtful. */
export function isWordyBeforeNoun(text: string): boolean {
  return WORDS_BEFORE_NOUN.has(text.toLowerCase());
}

/** Where nothing else says the currency, what may be one is asked about: "20 pen lunch", "20000 ft szoba". */
export function mayBeMoney({ noun, before, after }: Figure): boolean {
  return noun !== null && before === null && after === null;
}

/** All that a figure can mean, also in a currency that may be a word. */
export function readingsWithNoun(figure: Figure, usual: string): readonly Money[] {
  const { noun } = figure;
  const inNoun =
    noun !== null && mayBeMoney(figure) ? allReadings({ ...figure, after: noun.currency }, usual) : [];
  return [...inNoun, ...allReadings(figure, usual)];
}

/** What may be a code or a word is the code where that is the usual currency; of the others most are asked about. */
export function settleNoun(figure: Figure, usual: string, isOnly = true): Figure {
  const { noun, before, doubts } = figure;
  if (noun === null || before !== null) return figure;
  const isUsual = noun.currency.candidates.includes(usual);
  // "3D print 150.000": beside another number a letter is no currency for sure.
  if (!isOnly && noun.text.length === 1) return figure;
  const isWord = isPlainWord(noun.text) || noun.currency.usual === null;
  if (!isUsual && isWord) return figure;
  const settled = { ...figure, after: noun.currency, to: noun.to, noun: null };
  return isUsual ? settled : { ...settled, doubts: [...doubts, 'word'] };
}
