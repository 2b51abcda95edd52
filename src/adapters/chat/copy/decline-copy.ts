import type { DeclineReason } from '../../../domain/payment/attempt.js';

/** Follows "declined:" in a sentence. */
export const DECLINE_WORDS: Readonly<Record<DeclineReason, string>> = {
  not_enough_funds: 'not enough funds',
  card_expired: 'the card has expired',
  card_declined: 'the card was refused',
  limit_exceeded: "the card's limit is reached",
  suspected_fraud: 'the bank wants to check with the cardholder',
  authentication_failed: 'the bank could not confirm who was paying',
  other: 'no reason given',
};

/** "not enough funds" */
export function describeDecline(reason: DeclineReason): string {
  return DECLINE_WORDS[reason];
}
