import type { DeliveryChannel } from '../delivery/delivery.js';
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
  | 'language'
  | 'reminders'
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
  | {
      readonly field: 'description' | 'customerName' | 'reference';
      readonly problem: 'bad_characters' | 'card_number';
    }
  | { readonly field: 'reference'; readonly problem: 'taken' }
  /** None that Paylink speaks. */
  | { readonly field: 'language'; readonly problem: 'unknown'; readonly text: string }
  | { readonly field: 'email'; readonly problem: 'malformed' }
  | {
      readonly field: 'phone';
      readonly problem: 'malformed' | 'too_short' | 'too_long' | 'not_valid' | 'premium';
    }
  /** `readings`: E.164, what it would be in the likely countries or with its own country code; may be empty. */
  | { readonly field: 'phone'; readonly problem: 'no_country'; readonly readings: readonly string[] }
  | { readonly field: 'email'; readonly problem: 'needed_to_send'; readonly channel: DeliveryChannel }
  | { readonly field: 'phone'; readonly problem: 'needed_to_send'; readonly channel: DeliveryChannel }
  | { readonly field: 'channels'; readonly problem: 'none_chosen' }
  /** Carriers there carry no text with an address in it. `country`: ISO 3166, two letters. */
  | { readonly field: 'channels'; readonly problem: 'links_blocked'; readonly country: string }
  | {
      readonly field: 'reminders';
      readonly problem: 'not_understood' | 'in_the_past' | 'after_expiry' | 'too_close' | 'not_sent';
    }
  | { readonly field: 'reminders'; readonly problem: 'too_many'; readonly max: number }
  /** `readings`: two or more lists of reminders that it may mean, each soonest first. */
  | {
      readonly field: 'reminders';
      readonly problem: 'unclear';
      readonly readings: readonly (readonly Date[])[];
    }
  | {
      readonly field: 'sendAt';
      readonly problem: 'missing' | 'not_understood' | 'in_the_past' | 'after_expiry';
    }
  | {
      readonly field: 'expiresAt';
      readonly problem: 'not_understood' | 'too_soon' | 'too_late' | 'before_sending';
    }
  /** `endsAt`: when the link ends as it is, which is no sooner; null: never. */
  | { readonly field: 'expiresAt'; readonly problem: 'not_later'; readonly endsAt: Date | null }
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
      readonly problem: 'key_missing' | 'value_missing' | 'bad_characters' | 'card_number';
      readonly index: number;
    }
  | { readonly field: 'notes'; readonly problem: 'key_repeated'; readonly index: number };
