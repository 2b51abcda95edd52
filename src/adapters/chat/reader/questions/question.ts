import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import { UNCERTAINTIES } from '../amounts/figure.js';
import type { LinkFormValues } from '../values/link-form-values.js';

/** One way to read what is asked about. */
export type QuestionReading =
  | { readonly kind: 'amount'; readonly amount: Money }
  | { readonly kind: 'expires' | 'sendAt'; readonly at: Date }
  | { readonly kind: 'email' | 'phone'; readonly text: string }
  /** Every reminder, soonest first. */
  | { readonly kind: 'reminders'; readonly times: readonly Date[] }
  /** Nothing but words of the description, where they stand. */
  | { readonly kind: 'words' };

/** Why it is asked; each has its words. */
export const QUESTION_REASONS = [
  ...UNCERTAINTIES,
  'time_in_words',
  'time_unclear',
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
}

/** The values of a link with one reading taken. */
export function takeReading(values: LinkFormValues, reading: QuestionReading): LinkFormValues {
  switch (reading.kind) {
    case 'amount': {
      const { amount } = reading;
      return { ...values, amount: formatPlainAmount(amount), currency: amount.currency };
    }
    case 'expires':
      return { ...values, expires: reading.at.toISOString() };
    case 'sendAt':
      return { ...values, sendKind: 'at', sendAt: reading.at.toISOString() };
    case 'email':
      return { ...values, email: reading.text };
    case 'phone':
      return { ...values, phone: reading.text };
    case 'reminders':
      return { ...values, reminders: reading.times.map((at) => at.toISOString()).join(', ') };
    case 'words':
      return values;
  }
}
