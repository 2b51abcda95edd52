import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  readScaledAmount,
  splitInnerMagnitude,
} from '../../../../../../src/adapters/chat/reader/money/read-scaled-amount.js';
import { scaleNumber } from '../../../../../../src/adapters/chat/reader/money/scale-number.js';

describe('scaleNumber', () => {
  it.each([
    ['1', '5', 3, '1500', ''],
    ['1', '2345', 3, '1234', '5'],
    ['500', '', 6, '500000000', ''],
    ['2', '5', 0, '2', '5'],
    ['0', '05', 3, '0050', ''],
  ])('moves the mark of %s.%s by %d', (whole, decimals, power, scaledWhole, scaledDecimals) => {
    expect(scaleNumber({ whole, decimals }, power)).toEqual({ whole: scaledWhole, decimals: scaledDecimals });
  });
});

describe('readScaledAmount', () => {
  it.each([
    ['500', [3], 'VND', 500000],
    ['1.5', [3], 'USD', 150000],
    ['1,5', [6], 'VND', 1500000],
    ['1.2345', [3], 'USD', 123450],
    ['2.5', [6], 'IDR', 250000000],
    ['1', [4], 'JPY', 10000],
    ['1.5', [3], 'KWD', 1500000],
  ])('reads %s with powers %j in %s', (number, powers, currency, minor) => {
    expect(readScaledAmount({ typed: number, number, powers }, currency)).toEqual({
      ok: true,
      amount: { minor, currency },
    });
  });

  it.each([
    ['1.234 triệu', '1.234', [6], 'VND', [1234000000, 1234000]],
    ['5 m', '5', [6, 3, 0], 'USD', [500000000, 500000, 500]],
    ['1 mil', '1', [3, 6], 'EUR', [100000, 100000000]],
    ['.5 k', '.5', [3], 'USD', [50000]],
  ])('asks about %s with every reading', (typed, number, powers, currency, minors) => {
    const readings = minors.map((minor) => ({ minor, currency }));
    expect(readScaledAmount({ typed, number, powers }, currency)).toEqual({
      ok: false,
      problem: { field: 'amount', problem: 'ambiguous', text: typed, readings },
    });
  });

  it.each([
    ['1.23456789', [3], 'too_many_decimals'],
    ['99999999', [6], 'too_large'],
    ['0', [3], 'zero'],
    ['x', [3], 'not_a_number'],
    ['', [3], 'not_a_number'],
  ])('refuses %s with %j: %s', (number, powers, problem) => {
    expect(readScaledAmount({ typed: number, number, powers }, 'USD')).toMatchObject({
      ok: false,
      problem: { problem },
    });
  });

  it('is exact: thousands with up to three decimals are their own digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (units) => {
        const digits = String(units).padStart(5, '0');
        const number = `${digits.slice(0, -4)}.${digits.slice(-4)}`;
        expect(readScaledAmount({ typed: number, number, powers: [4] }, 'JPY')).toEqual({
          ok: true,
          amount: { minor: units, currency: 'JPY' },
        });
      }),
      { seed: 20261126 },
    );
  });
});

describe('splitInnerMagnitude', () => {
  it('takes a magnitude from where the mark would be', () => {
    expect(splitInnerMagnitude('2tr5')).toEqual({ number: { whole: '2', decimals: '5' }, magnitude: 'tr' });
    expect(splitInnerMagnitude('1k500')).toEqual({ number: { whole: '1', decimals: '500' }, magnitude: 'k' });
  });

  it.each(['', '2tr', 'tr5', '2.5', '2 tr 5', '25', `${'1'.repeat(4_000)}k5`])('finds none in %j', (text) => {
    expect(splitInnerMagnitude(text)).toBeNull();
  });
});
