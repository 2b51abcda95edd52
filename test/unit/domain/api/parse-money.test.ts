import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMoney } from '../../../../src/domain/api/parse-money.js';
import { listCurrencies } from '../../../../src/domain/money/currencies.js';
import { formatPlainAmount } from '../../../../src/domain/money/format-money.js';
import { MAX_AMOUNT_MINOR } from '../../../../src/domain/money/money.js';

const read = (value: unknown, currency: unknown = 'USD') => parseMoney({ value, currency });

describe('parseMoney', () => {
  it.each([
    ['49.99', 'USD', 4999],
    ['49.9', 'USD', 4990],
    ['49', 'USD', 4900],
    ['0.01', 'USD', 1],
    ['1250000', 'VND', 1_250_000],
    ['1.234', 'KWD', 1234],
    ['9999999999.99', 'USD', 999_999_999_999],
  ])('reads %s %s as %i in minor units', (value, currency, minor) => {
    expect(read(value, currency)).toEqual({ ok: true, amount: { minor, currency } });
  });

  it.each([
    [undefined, 'missing', '49.99'],
    [null, 'missing', '49.99'],
    [5, 'not_text', '49.99'],
    [4999, 'not_text', '49.99'],
    [true, 'not_text', '49.99'],
    [['5'], 'not_text', '49.99'],
    ['', 'empty', '49.99'],
    [' 5', 'spaces', '5.00'],
    ['5 ', 'spaces', '5.00'],
    ['1 000', 'spaces', '49.99'],
    ['1e3', 'exponent', '49.99'],
    ['1E3', 'exponent', '49.99'],
    ['-5', 'negative', '5.00'],
    ['\u22125', 'negative', '5.00'],
    ['+5', 'plus_sign', '5.00'],
    ['１２', 'other_digits', '12.00'],
    ['١٢', 'other_digits', '49.99'],
    ['1,5', 'comma', '1.50'],
    ['1,250', 'comma', '49.99'],
    ['1,250,000.50', 'comma', '1250000.50'],
    ['.5', 'point_first', '0.50'],
    ['5.', 'point_last', '5.00'],
    ['1.2.3', 'not_a_number', '49.99'],
    ['0x10', 'not_a_number', '49.99'],
    ['NaN', 'not_a_number', '49.99'],
    ['five', 'not_a_number', '49.99'],
    ['49.999', 'too_many_decimals', '49.99'],
    ['49.990', 'too_many_decimals', '49.99'],
    ['0', 'zero', '49.99'],
    ['0.00', 'zero', '49.99'],
    ['10000000000.00', 'too_large', '9999999999.99'],
    ['9'.repeat(40), 'too_large', '9999999999.99'],
  ])('refuses %j as %s, and shows %s', (value, code, example) => {
    expect(read(value)).toEqual({ ok: false, problem: { field: 'value', code, example, decimals: 2 } });
  });

  it.each([
    ['49.99', 'VND', 'too_many_decimals', '49'],
    ['1000.00', 'JPY', 'too_many_decimals', '1000'],
    [1000, 'VND', 'not_text', '50000'],
    ['1e3', 'KWD', 'exponent', '49.990'],
  ])('shows for %s %s what is right in that currency', (value, currency, code, example) => {
    expect(read(value, currency)).toMatchObject({ ok: false, problem: { code, example } });
  });

  it.each([
    [undefined, 'currency_missing', 'USD'],
    [840, 'currency_not_text', 'USD'],
    ['usd', 'currency_case', 'USD'],
    [' eur', 'currency_case', 'EUR'],
    ['DEM', 'currency_withdrawn', 'EUR'],
    ['XXX', 'currency_unknown', 'USD'],
    ['$', 'currency_unknown', 'USD'],
  ])('refuses the currency %j as %s, and shows %s', (currency, code, example) => {
    expect(parseMoney({ value: '5', currency })).toEqual({
      ok: false,
      problem: { field: 'currency', code, example, decimals: null },
    });
  });

  it('reads back every amount that it shows', () => {
    const currencies = fc.constantFrom(...listCurrencies().map(({ code }) => code));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_AMOUNT_MINOR }), currencies, (minor, currency) => {
        const value = formatPlainAmount({ minor, currency });
        expect(read(value, currency)).toEqual({ ok: true, amount: { minor, currency } });
      }),
    );
  });

  it('never throws, and what it takes is digits and one point; its example is always taken', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789.,eE+- ０１\u0661') }),
    );
    const currencies = fc.constantFrom('USD', 'VND', 'KWD');
    fc.assert(
      fc.property(texts, currencies, (value, currency) => {
        const parsed = read(value, currency);
        if (parsed.ok) expect(value).toMatch(/^[0-9]+(\.[0-9]{1,3})?$/);
        else expect(read(parsed.problem.example, currency).ok).toBe(true);
      }),
    );
  });
});
