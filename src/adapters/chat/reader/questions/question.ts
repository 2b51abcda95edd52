import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { Money } from '../../../../domain/money/money.js';
import { UNCERTAINTIES } from '../amounts/figure.js';
import type { Span } from '../text/span.js';

/** One way to read what is asked about. */
export type QuestionReading =
  | { readonly kind: 'amount'; readonly amount: Money }
  | { readonly kind: 'expires' | 'sendAt'; readonly at: Date }
  | { readonly kind: 'email' | 'phone'; readonly text: string }
  /** Every reminder, soonest first. */
  | { readonly kind: 'reminders'; readonly times: readonly Date[] }
  /** At once; to none: to whom the line names. */
  | { readonly kind: 'sendNow'; readonly channels: readonly DeliveryChannel[] }
  /** It has no end. */
  | { readonly kind: 'never' }
  /** Nothing but words of the description, where they stand. */
  | { readonly kind: 'words' };

/** Why it is asked; each has its words. */
export const QUESTION_REASONS = [
  ...UNCERTAINTIES,
  'time_in_words',
  'time_unclear',
  'sending',
  'country',
  'disguised',
] as const;

export type QuestionReason = (typeof QUESTION_REASONS)[number];

/** Something in a text that looks like a value and that nobody can read for sure. */
export interface Question {
  readonly about: 'amount' | 'expires' | 'sendAt' | 'email' | 'phone' | 'reminders' | 'time';
  /** As it was typed. */
  readonly text: string;
  readonly why: QuestionReason;
  readonly readings: readonly QuestionReading[];
  /** Where it stands in the description, which it leaves when it is taken for anything else. */
  readonly place?: Span;
}
