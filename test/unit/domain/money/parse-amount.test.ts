import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAmount } from '../../../../src/domain/money/parse-amount.js';

function refusal(problem: string, rest: object = {}) {
  return { ok: false, problem: { field: 'amount', problem, ...rest } };
}

describe('parseAmount', () => {
  it.each([
    ['49.99', 'USD', 4999],
    ['49,99', 'EUR', 4999],
    ['49.9', 'USD', 4990],
    ['5', 'USD', 500],
    ['007', 'USD', 700],
    ['0.01', 'USD', 1],
    ['1,250,000', 'VND', 1250000],
    ['1.250.000', 'VND', 1250000],
    ['1,234.56', 'USD', 123456],
    ['1.234,56', 'EUR', 123456],
    ['12,34,567.00', 'INR', 123456700],
    ['1,23,456', 'INR', 12345600],
    ['1 250 000', 'VND', 1250000],
    ['1\u00a0250\u00a0000', 'VND', 1250000],
    ['1\u202f234,56', 'EUR', 123456],
    ['1\u2009234.56', 'USD', 123456],
    ["1'234.56", 'CHF', 123456],
    ['1\u2019234', 'CHF', 123400],
    ['1234,5', 'USD', 123450],
    ['1234.567', 'KWD', 1234567],
    ['0.125', 'KWD', 125],
    ['1,234.567', 'KWD', 1234567],
    ['  49.99  ', 'USD', 4999],
    ['9999999999.99', 'USD', 999999999999],
    ['999999999999', 'JPY', 999999999999],
  ])('reads %j in %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toEqual({ ok: true, amount: { minor, currency } });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['-5', 'negative'],
    ['- 5', 'negative'],
    ['\u22125.00', 'negative'],
    ['-0', 'negative'],
    ['0', 'zero'],
    ['0.00', 'zero'],
    ['abc', 'not_a_number'],
    ['five', 'not_a_number'],
    ['-abc', 'not_a_number'],
    ['--5', 'not_a_number'],
    ['+5', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['1E5', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['.5', 'not_a_number'],
    ['5.', 'not_a_number'],
    [',', 'not_a_number'],
    ['1,,000', 'not_a_number'],
    ['1,00,00', 'not_a_number'],
    ['12 34', 'not_a_number'],
    ['1 234 56', 'not_a_number'],
    ['1.234.56', 'not_a_number'],
    ['1,234.567,89', 'not_a_number'],
    ['1,234 567', 'not_a_number'],
    ['0,123,456', 'not_a_number'],
    ['1.234.567 ,5', 'not_a_number'],
    ['\uff14\uff19', 'not_a_number'],
    ['\u0664\u0669', 'not_a_number'],
    ['49.99 usd', 'not_a_number'],
    ['½', 'not_a_number'],
    ['5\n', 'ok'],
  ])('answers %j with %s', (text, problem) => {
    const parsed = parseAmount(text, 'USD');
    expect(parsed.ok ? 'ok' : parsed.problem.problem).toBe(problem);
  });

  it.each([
    ['1.2345', 'USD', 2],
    ['0.125', 'USD', 2],
    ['1,234.567', 'USD', 2],
    ['0.001', 'USD', 2],
    ['49.99', 'VND', 0],
    ['1234.00', 'JPY', 0],
    ['1.2345', 'KWD', 3],
  ])('refuses the decimals of %j in %s', (text, currency, maxDecimals) => {
    expect(parseAmount(text, currency)).toEqual(refusal('too_many_decimals', { maxDecimals, currency }));
  });

  it.each([
    ['1.234', 'USD', [123400, 123]],
    ['1,234', 'USD', [123400, 123]],
    ['12,345', 'EUR', [1234500, 1234]],
    ['999.999', 'USD', [99999900, 99999]],
    ['1.234', 'KWD', [1234000, 1234]],
    ['1,250', 'VND', [1250, 1]],
  ])('asks which of two readings %j in %s is, the grouped one first', (text, currency, minors) => {
    const readings = minors.map((minor) => ({ minor, currency }));
    expect(parseAmount(text, currency)).toEqual(refusal('ambiguous', { text, readings }));
  });

  it.each(['10000000000', '99999999999999999999999999', '1'.repeat(4000)])(
    'refuses %j as too large',
    (text) => {
      const limit = { minor: 999_999_999_999, currency: 'USD' };
      expect(parseAmount(text, 'USD')).toEqual(refusal('too_large', { limit }));
    },
  );

  it('throws for a currency outside the table: that is checked before', () => {
    expect(() => parseAmount('5', 'XYZ')).toThrow(RangeError);
  });

  it('never throws, and answers only safe positive integers', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 4000 }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,' -+e"), maxLength: 40 }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('USD', 'VND', 'KWD'), (text, currency) => {
        const parsed = parseAmount(text, currency);
        if (!parsed.ok) return;
        expect(Number.isSafeInteger(parsed.amount.minor)).toBe(true);
        expect(parsed.amount.minor).toBeGreaterThan(0);
        expect(parsed.amount.minor).toBeLessThanOrEqual(999_999_999_999);
      }),
    );
  });

  it('has no float artefact: every price of two decimals is its own digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (minor) => {
        const digits = String(minor).padStart(3, '0');
        const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(parseAmount(text, 'USD')).toEqual({ ok: true, amount: { minor, currency: 'USD' } });
      }),
      { examples: [[1999], [115], [57], [16_333_333]] },
    );
  });
});
