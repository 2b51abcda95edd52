import { isRefundFailure } from '../../../domain/refund/refund-failure.js';
import type { Words } from '../words/words.js';
import { saySentence } from './say-sentence.js';

/** Why money did not go back: "the customer disputes the payment". A gateway's own word stays as it says it. */
export function sayRefundFailure(words: Words, failure: string): string {
  return isRefundFailure(failure) ? words.say(`refund.failure.${failure}`) : sayCode(failure);
}

/** "Reason: the customer disputes the payment." */
export function sayWhyRefundFailed(words: Words, failure: string | null): readonly string[] {
  if (!failure) return [];
  return [saySentence(words, words.say('fact.reason', { reason: sayRefundFailure(words, failure) }))];
}

/** A code as a person reads it: "account closed" for "account_closed". Words stay as they are. */
function sayCode(code: string): string {
  return /^[a-z]+(_[a-z]+)+$/.test(code) ? code.replaceAll('_', ' ') : code;
}
