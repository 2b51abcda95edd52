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
    ['50.000', 'VND', 50000],
    ['50,000', 'KRW', 50000],
    ['1.250', 'JPY', 1250],
    ['1.234', 'KWD', 1234],
    ['123.456', 'KWD', 123456],
    ['1.234,567', 'KWD', 1234567],
    ['1.234.567', 'KWD', 1234567000],
    ['1\u066c234\u066b56', 'USD', 123456],
    ['1\u066c234', 'USD', 123400],
    ['12\u066b345', 'KWD', 12345],
    ['1_000', 'USD', 100000],
    ['1\u02bc234.50', 'CHF', 123450],
    ['1\u00b4234', 'CHF', 123400],
    ['1\u2007234,5', 'EUR', 123450],
    ['35,-', 'EUR', 3500],
    ['35.-', 'CHF', 3500],
    ['35,\u2013', 'EUR', 3500],
    ['35,--', 'EUR', 3500],
    ['35:-', 'SEK', 3500],
    ['1.250,-', 'EUR', 125000],
    ["1'250.\u2014", 'CHF', 125000],
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
    ['\u20105', 'negative'],
    ['\u20145', 'negative'],
    ['\uff0d5', 'negative'],
    ['20-', 'negative'],
    ['20 \u2013', 'negative'],
    ['(20.00)', 'negative'],
    ['( 1,234 )', 'negative'],
    ['(-5)', 'negative'],
    ['(abc)', 'not_a_number'],
    ['()', 'not_a_number'],
    ['.', 'not_a_number'],
    ['25.11.2026', 'not_a_number'],
    ['12 345 67 8', 'not_a_number'],
    ['1 2 3', 'not_a_number'],
    ['0.', 'zero'],
    ['.0', 'zero'],
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
    [',', 'not_a_number'],
    ['1,,000', 'not_a_number'],
    ['1,00,00', 'not_a_number'],
    ['0,123,456', 'not_a_number'],
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
    ['1.2345', 'USD', 2, [123, 124]],
    ['49.9900', 'USD', 2, [4999]],
    ['0.125', 'USD', 2, [12, 13]],
    ['1,234.567', 'USD', 2, [123456, 123457]],
    ['1234.567', 'USD', 2, [123456, 123457]],
    ['0.001', 'USD', 2, [1]],
    ['9999999999.999', 'USD', 2, [999999999999]],
    ['49.99', 'VND', 0, [49, 50]],
    ['50.00', 'VND', 0, [50]],
    ['499.90', 'JPY', 0, [499, 500]],
    ['1234.00', 'JPY', 0, [1234]],
    ['1,234.50', 'JPY', 0, [1234, 1235]],
    ['1.2345', 'KWD', 3, [1234, 1235]],
  ])(
    'refuses the decimals of %j in %s, and tells the amounts beside it',
    (text, currency, maxDecimals, minors) => {
      const readings = minors.map((minor) => ({ minor, currency }));
      expect(parseAmount(text, currency)).toEqual(
        refusal('too_many_decimals', { maxDecimals, currency, readings }),
      );
    },
  );

  it.each([
    ['1.230', 'USD', [123000, 123]],
    ['1,000', 'USD', [100000, 100]],
    ['12,340', 'EUR', [1234000, 1234]],
    ['1,234', 'KWD', [1234000, 1234]],
    ['1. 234', 'KWD', [1234000, 1234]],
  ])('asks which of two readings %j in %s is, the grouped one first', (text, currency, minors) => {
    const readings = minors.map((minor) => ({ minor, currency }));
    expect(parseAmount(text, currency)).toEqual(refusal('ambiguous', { text, readings }));
  });

  it.each([
    ['1.234', 'USD', 123400],
    ['1,234', 'USD', 123400],
    ['12.345', 'USD', 1234500],
    ['999.999', 'USD', 99999900],
    ['.5', 'USD', 50],
    [',50', 'EUR', 50],
    ['5.', 'USD', 500],
    ['1.234,', 'VND', 1234],
    ['1.837, 32', 'EUR', 183732],
    ['1.837 ,32', 'EUR', 183732],
    ['1, 234, 567', 'USD', 123456700],
    ['1 234,567.89', 'USD', 123456789],
    ['1,234.567,89', 'EUR', 123456789],
    ['1,234 567', 'USD', 123456700],
    ['1.234.56', 'USD', 123456],
    ['1,234,56', 'USD', 123456],
    ['1 234 56', 'EUR', 123456],
    ['12 50', 'EUR', 1250],
    ['12.50,-', 'EUR', 1250],
    ['1,234.567', 'VND', 1234567],
    ['1234.567', 'VND', 1234567],
  ])('asks about %j in %s with its one exact reading, and rounds none', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toEqual(
      refusal('ambiguous', { text, readings: [{ minor, currency }] }),
    );
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
      fc.string({ unit: fc.constantFrom(..."0123456789.,' -+e()_:\u066b\u066c"), maxLength: 40 }),
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
