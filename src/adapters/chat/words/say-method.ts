import type { PaymentMethod } from '../../../domain/payment/attempt.js';
import type { Words } from './words.js';

/** "Visa ending 4242", in the reader's language. Labels of earlier releases say the digits themselves. */
export function sayMethod(words: Words, { label, last4 }: PaymentMethod): string {
  if (last4 === null || label.includes(last4)) return label;
  return words.say('method.with_last4', { label, last4 });
}
