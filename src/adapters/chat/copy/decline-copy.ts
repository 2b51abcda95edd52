import type { DeclineReason } from '../../../domain/payment/attempt.js';
import type { Words } from '../words/words.js';

/** "not enough funds", as it follows "declined:" in a sentence. */
export function describeDecline(words: Words, reason: DeclineReason): string {
  return words.say(`fact.decline.${reason}`);
}
