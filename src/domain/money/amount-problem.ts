import type { Money } from './money.js';

/** What is wrong with an amount; numbers are the limits that were broken. */
export type AmountProblem = { readonly field: 'amount' } & (
  | { readonly problem: 'missing' | 'not_a_number' | 'negative' | 'zero' }
  | {
      readonly problem: 'too_many_decimals';
      readonly maxDecimals: number;
      readonly currency: string;
      /** The amount without decimals that say nothing ("1000.00" yen), else the two beside it, the lower first. */
      readonly readings: readonly Money[];
    }
  /** Every reading is what was typed to the last digit, none is rounded. One: it is written in an unusual way. */
  | { readonly problem: 'ambiguous'; readonly text: string; readonly readings: readonly Money[] }
  | { readonly problem: 'too_large' | 'too_small'; readonly limit: Money }
  | { readonly problem: 'wrong_step'; readonly step: Money }
);
