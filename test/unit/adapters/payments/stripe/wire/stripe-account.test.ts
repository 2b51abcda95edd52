import { describe, expect, it } from '@jest/globals';
import {
  findCheckoutOrigin,
  readModeOfKey,
} from '../../../../../../src/adapters/payments/stripe/wire/stripe-account.js';

describe('readModeOfKey', () => {
  it.each([
    ['sk_test_4eC39HqLyjWDarjtT1zdp7dc', 'test'],
    ['rk_test_1', 'test'],
    ['sk_live_1', 'live'],
    ['rk_live_1', 'live'],
    ['pk_test_1', null],
    ['sk_test_', null],
    ['sk_other_1', null],
    ['sk_test_1 ', null],
    ['', null],
  ])('%j moves money of the mode %j', (key, mode) => {
    expect(readModeOfKey(key)).toBe(mode);
  });
});

describe('findCheckoutOrigin', () => {
  it('is Stripe’s own, or where the API was said to be', () => {
    expect(findCheckoutOrigin({ apiUrl: null })).toBe('https://checkout.stripe.com');
    expect(findCheckoutOrigin({ apiUrl: 'http://127.0.0.1:4242/' })).toBe('http://127.0.0.1:4242');
  });
});
