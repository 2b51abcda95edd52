import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listCurrencies } from '../../../../src/domain/money/currencies.js';
import { formatAmount, formatMoney, formatPlainAmount } from '../../../../src/domain/money/format-money.js';
import { parseAmount } from '../../../../src/domain/money/parse-amount.js';

const anyMoney = fc.record({
  minor: fc.integer({ min: 1, max: 999_999_999_999 }),
  currency: fc.constantFrom(...listCurrencies().map(({ code }) => code)),
});

describe('formatMoney', () => {
  it.each([
    [4999, 'USD', '49.99 USD'],
    [1250000, 'VND', '1,250,000 VND'],
    [123456, 'KWD', '123.456 KWD'],
    [1, 'USD', '0.01 USD'],
    [1, 'KWD', '0.001 KWD'],
    [100, 'USD', '1.00 USD'],
    [99999999999999, 'USD', '999,999,999,999.99 USD'],
    [0, 'JPY', '0 JPY'],
    [-500, 'EUR', '-5.00 EUR'],
    [999, 'JPY', '999 JPY'],
  ])('shows %d of %s as %j', (minor, currency, text) => {
    expect(formatMoney({ minor, currency })).toBe(text);
  });

  it('refuses a currency outside the table', () => {
    expect(() => formatMoney({ minor: 1, currency: 'XYZ' })).toThrow(RangeError);
  });
});

describe('formatAmount', () => {
  it('is read back as the same money in every currency', () => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        expect(parseAmount(formatAmount(money), money.currency)).toEqual({ ok: true, amount: money });
      }),
      { seed: 20261126 },
    );
  });
});

describe('formatPlainAmount', () => {
  it.each([
    [123400, 'USD', '1234.00'],
    [1250, 'VND', '1250'],
    [1234, 'KWD', '1.234'],
    [1234000, 'KWD', '1234.000'],
    [125, 'KWD', '0.125'],
  ])('writes %d of %s as %j', (minor, currency, text) => {
    expect(formatPlainAmount({ minor, currency })).toBe(text);
  });

  it('is read back as the same money in every currency', () => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        expect(parseAmount(formatPlainAmount(money), money.currency)).toEqual({ ok: true, amount: money });
      }),
      { seed: 20261126 },
    );
  });
});
