import type { CurrencyWord } from '../money/currency-word.js';
import type { Magnitude } from '../money/find-magnitude.js';
import type { SubunitWord } from '../money/subunit-word.js';
import type { Span } from '../text/span.js';

/** Why nobody can be sure what an amount means. */
export const DOUBTS = [
  /** "5 to 10", "5-10", "1/2", "20 + 5". */
  'several',
  /** "2 x 15". */
  'times',
  /** "20 each", "20/month". */
  'period',
  /** "about 20", "20+", "from 20". */
  'about',
  /** "20 plus VAT". */
  'plus',
  /** "12 50", "for 2 100": one number or two. */
  'split',
  /** "5 m", "5 mil": how many zeros. */
  'magnitude',
  /** "50 cents". */
  'subunit',
  /** "(20.00)", "- 20" between words. */
  'sign',
  /** "5 pen", "500 won": a currency, or a word. */
  'word',
  /** "1e5 usd": digits that are no number. */
  'unreadable',
] as const;

export type Doubt = (typeof DOUBTS)[number];

/** Why an amount is asked about, also where it can be read and nothing beside it says that it is one. */
export const UNCERTAINTIES = [
  ...DOUBTS,
  'ambiguous',
  'one_of_several',
  'stands_alone',
  'left_over',
  'currency',
] as const;

export type Uncertainty = (typeof UNCERTAINTIES)[number];

/** A number in a line that may be an amount, with all that belongs to it. */
export interface Figure extends Span {
  /** The number alone, as typed; one with spaces may be several. */
  readonly number: string;
  readonly isNegative: boolean;
  readonly magnitude: Magnitude | null;
  /** As typed, with a currency that stands right behind it; empty without one. */
  readonly magnitudeText: string;
  readonly before: CurrencyWord | null;
  readonly after: CurrencyWord | null;
  /** A code in small letters that is a word as well, with a noun behind it: "5 pen set", "500 try haircut". */
  readonly noun: { readonly text: string; readonly currency: CurrencyWord; readonly to: number } | null;
  /** The part of its currency that it may be counted in: "50 cents". */
  readonly part: SubunitWord | null;
  readonly doubts: readonly Doubt[];
  /** The word right before and right behind it, if any. */
  readonly wordBefore: string | null;
  readonly wordAfter: string | null;
}

/** Whether a currency stands beside it. */
export function isStrong({ before, after, doubts }: Figure): boolean {
  return before !== null || after !== null || doubts.includes('subunit');
}
