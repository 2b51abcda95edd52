import { describe, expect, it } from '@jest/globals';
import { money } from '../../src/money.js';

describe('money', () => {
  it.each([
    ['49.99', 'USD'],
    ['1250000', 'VND'],
    ['0.5', 'EUR'],
    ['1.250', 'KWD'],
  ])('takes %s %s as it is written', (value, currency) => {
    expect(money(value, currency)).toEqual({ value, currency });
  });

  it('refuses a number, and writes what is right', () => {
    // @ts-expect-error An amount is text.
    expect(() => money(49.99, 'USD')).toThrow(
      new TypeError("An amount is text, so that no rounding can change it: money('49.99', 'USD')."),
    );
    // @ts-expect-error An amount is text.
    expect(() => money(1e21, 'USD')).toThrow("money('49.99', 'USD')");
  });

  it.each([
    '1e3',
    '1,5',
    '1,250.00',
    ' 5',
    '+5',
    '-5',
    '5.',
    '.5',
    '',
    '１２',
    '0x10',
    'NaN',
    '5 USD',
    '5\n',
  ])('refuses %j, which is no plain amount', (value) => {
    expect(() => money(value, 'USD')).toThrow('An amount is digits and one point');
  });

  it.each(['usd', 'US', 'DOLLAR', '', '$', 'USD '])('refuses %j, which is no currency', (currency) => {
    expect(() => money('5', currency)).toThrow('A currency is three upper-case letters');
  });

  it('refuses a currency that is missing', () => {
    // @ts-expect-error An amount has its currency.
    expect(() => money('5')).toThrow('A currency is three upper-case letters, not undefined');
  });
});
