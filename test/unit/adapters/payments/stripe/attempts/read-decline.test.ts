import { describe, expect, it } from '@jest/globals';
import { readDecline } from '../../../../../../src/adapters/payments/stripe/attempts/read-decline.js';

describe('why Stripe declined', () => {
  it.each([
    ['insufficient_funds', 'not_enough_funds'],
    ['expired_card', 'card_expired'],
    ['card_velocity_exceeded', 'limit_exceeded'],
    ['withdrawal_count_limit_exceeded', 'limit_exceeded'],
    ['fraudulent', 'suspected_fraud'],
    ['merchant_blacklist', 'suspected_fraud'],
    ['authentication_required', 'authentication_failed'],
    ['incorrect_pin', 'authentication_failed'],
    ['generic_decline', 'card_declined'],
    ['do_not_honor', 'card_declined'],
    ['incorrect_cvc', 'card_declined'],
    ['stolen_card', 'card_declined'],
    ['lost_card', 'card_declined'],
    ['of_next_year', 'card_declined'],
  ])('%s is %s', (decline_code, reason) => {
    expect(readDecline({ code: 'card_declined', decline_code })).toBe(reason);
  });

  it.each([
    ['expired_card', 'card_expired'],
    ['payment_intent_authentication_failure', 'authentication_failed'],
    ['insufficient_funds', 'not_enough_funds'],
    ['payment_method_provider_decline', 'other'],
    ['bank_account_declined', 'other'],
    ['constructor', 'other'],
  ])('%s, without a decline code, is %s', (code, reason) => {
    expect(readDecline({ code })).toBe(reason);
    expect(readDecline({ code, decline_code: null })).toBe(reason);
  });

  it('without any code is for another reason', () => {
    expect(readDecline({})).toBe('other');
  });
});
