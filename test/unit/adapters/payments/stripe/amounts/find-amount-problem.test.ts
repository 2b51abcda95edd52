import { describe, expect, it } from '@jest/globals';
import { findAmountProblem } from '../../../../../../src/adapters/payments/stripe/amounts/find-amount-problem.js';

describe('what Stripe thinks of an amount', () => {
  it.each([
    ['USD', 50],
    ['GBP', 30],
    ['JPY', 50],
    ['HKD', 400],
    ['THB', 1_000],
    ['HUF', 17_500],
    ['VND', 5_000],
    ['KWD', 10],
    ['ISK', 1],
    ['MGA', 100],
  ])('takes the least of %s, %i, and refuses less', (currency, least) => {
    expect(findAmountProblem({ minor: least, currency })).toBeNull();
    expect(findAmountProblem({ minor: least - 1, currency })).toEqual({
      field: 'amount',
      problem: 'too_small',
      limit: { minor: least, currency },
    });
  });

  it.each([
    ['USD', 999_999_999_999],
    ['VND', 999_999_999_999],
    ['KWD', 999_999_999_990],
    ['ISK', 9_999_999_999],
    ['MGA', 99_999_999_999_900],
  ])('takes the most of %s, %i, and refuses more', (currency, most) => {
    expect(findAmountProblem({ minor: most, currency })).toBeNull();
    expect(findAmountProblem({ minor: most + 1, currency })).toEqual({
      field: 'amount',
      problem: 'too_large',
      limit: { minor: most, currency },
    });
  });

  it('refuses 4,000 VND', () => {
    expect(findAmountProblem({ minor: 4_000, currency: 'VND' })).toMatchObject({ problem: 'too_small' });
  });

  it.each([
    ['KWD', 12_345, 10],
    ['TND', 1_001, 10],
    ['MGA', 12_345, 100],
  ])('refuses %s %i: it takes steps of %i', (currency, minor, step) => {
    expect(findAmountProblem({ minor, currency })).toEqual({
      field: 'amount',
      problem: 'wrong_step',
      step: { minor: step, currency },
    });
  });

  it.each(['IRR', 'KPW', 'CUP', 'SYP', 'LYD'])('refuses %s, which it knows no payments in', (currency) => {
    expect(findAmountProblem({ minor: 100_000, currency })).toEqual({
      field: 'currency',
      problem: 'unsupported',
      code: currency,
    });
  });
});
