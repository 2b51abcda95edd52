import { describe, expect, it } from '@jest/globals';
import { readRefundFailure } from '../../../../../../src/adapters/payments/stripe/refunds/read-refund-failure.js';

describe('why Stripe gives no money back', () => {
  it.each([
    ['charge_already_refunded', 'already_refunded'],
    ['invalid_amount', 'more_than_left'],
    ['charge_disputed', 'disputed'],
    ['lost_or_stolen_card', 'card_gone'],
    ['insufficient_funds', 'balance_too_low'],
    ['a_code_of_tomorrow', 'a_code_of_tomorrow'],
    ['constructor', 'constructor'],
  ])('%s: %s', (code, failure) => {
    expect(readRefundFailure(code)).toBe(failure);
  });
});
