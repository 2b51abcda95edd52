import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  findAmountStep,
  fromStripeAmount,
  toStripeAmount,
} from '../../../../../../src/adapters/payments/stripe/amounts/stripe-amount.js';
import { listCurrencies } from '../../../../../../src/domain/money/currencies.js';

describe('an amount as Stripe counts it', () => {
  it.each([
    ['USD', 4_999, 4_999],
    ['VND', 1_250_000, 1_250_000],
    ['JPY', 500, 500],
    ['KWD', 12_340, 12_340],
    ['BHD', 5_120, 5_120],
    ['ISK', 500, 50_000],
    ['UGX', 5, 500],
    ['MGA', 500_000, 5_000],
    ['HUF', 17_550, 17_550],
    ['TWD', 10_050, 10_050],
    ['IDR', 5_000_000, 5_000_000],
    ['KRW', 10_000, 10_000],
  ])('%s: %i of ours is %i of Stripe’s', (currency, minor, stripeAmount) => {
    expect(toStripeAmount({ minor, currency })).toBe(stripeAmount);
    expect(fromStripeAmount(stripeAmount, currency.toLowerCase())).toEqual({ minor, currency });
  });

  it.each([
    ['KWD', 12_345],
    ['TND', 1],
    ['MGA', 12_345],
  ])('%s: %i has no unit at Stripe', (currency, minor) => {
    expect(toStripeAmount({ minor, currency })).toBeNull();
  });

  it.each([
    [50_050, 'isk'],
    [1, 'UGX'],
    [4_999, 'zzz'],
    [4_999, 'bgn'],
    [Number.MAX_SAFE_INTEGER, 'mga'],
  ])('%i %s of Stripe’s has no unit here', (amount, currency) => {
    expect(fromStripeAmount(amount, currency)).toBeNull();
  });

  it('comes back as it was, in every currency', () => {
    const currency = fc.constantFrom(...listCurrencies().map(({ code }) => code));
    fc.assert(
      fc.property(currency, fc.integer({ min: 1, max: 9_999_999 }), (code, steps) => {
        const minor = steps * findAmountStep(code);
        const stripeAmount = toStripeAmount({ minor, currency: code });
        expect(Number.isSafeInteger(stripeAmount)).toBe(true);
        expect(fromStripeAmount(stripeAmount ?? 0, code)).toEqual({ minor, currency: code });
      }),
    );
  });
});
