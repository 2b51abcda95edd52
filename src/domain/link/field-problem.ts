import type { AmountProblem } from '../money/amount-problem.js';
import type { CurrencyProblem } from '../money/currency-problem.js';

export type LinkField =
  | 'amount'
  | 'currency'
  | 'description'
  | 'customerName'
  | 'email'
  | 'phone'
  | 'channels'
  | 'sendAt'
  | 'expiresAt'
  | 'reference'
  | 'notes';

/** What is wrong with one field. Copy for each lives in adapters/chat; numbers are the limits that were broken. */
export type FieldProblem =
  | AmountProblem
  | CurrencyProblem
  | {
      readonly field: 'description' | 'customerName' | 'reference';
      readonly problem: 'too_long';
      readonly maxLength: number;
    }
  | { readonly field: 'description' | 'customerName' | 'reference'; readonly problem: 'bad_characters' }
  | { readonly field: 'reference'; readonly problem: 'taken' }
  | { readonly field: 'email' | 'phone'; readonly problem: 'malformed' }
  | {
      readonly field: 'email' | 'phone';
      readonly problem: 'needed_to_send';
      readonly channel: 'email' | 'sms' | 'whatsapp';
    }
  | { readonly field: 'channels'; readonly problem: 'none_chosen' }
  | {
      readonly field: 'sendAt';
      readonly problem: 'missing' | 'not_understood' | 'in_the_past' | 'after_expiry';
    }
  | { readonly field: 'expiresAt'; readonly problem: 'not_understood' | 'too_soon' | 'too_late' }
  /** `readings`: one or more instants that it may mean. */
  | { readonly field: 'sendAt'; readonly problem: 'unclear'; readonly readings: readonly Date[] }
  | { readonly field: 'expiresAt'; readonly problem: 'unclear'; readonly readings: readonly Date[] }
  | { readonly field: 'notes'; readonly problem: 'too_many'; readonly max: number }
  | {
      readonly field: 'notes';
      readonly problem: 'key_too_long' | 'value_too_long';
      readonly index: number;
      readonly maxLength: number;
    }
  | {
      readonly field: 'notes';
      readonly problem: 'key_missing' | 'value_missing' | 'bad_characters';
      readonly index: number;
    }
  | { readonly field: 'notes'; readonly problem: 'key_repeated'; readonly index: number };
