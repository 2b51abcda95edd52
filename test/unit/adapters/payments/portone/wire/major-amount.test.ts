import { describe, expect, it } from '@jest/globals';
import {
  readMajor,
  toMajorNumber,
  toMajorText,
} from '../../../../../../src/adapters/payments/portone/wire/major-amount.js';

describe('amounts on the wire', () => {
  it.each([
    [{ minor: 4999, currency: 'USD' }, '49.99'],
    [{ minor: 1250, currency: 'USD' }, '12.5'],
    [{ minor: 10_000, currency: 'USD' }, '100'],
    [{ minor: 1, currency: 'USD' }, '0.01'],
    [{ minor: 1_250_000, currency: 'VND' }, '1250000'],
    [{ minor: 12_340, currency: 'KWD' }, '12.34'],
    [{ minor: 1, currency: 'KWD' }, '0.001'],
    [{ minor: 999_999_999_999, currency: 'USD' }, '9999999999.99'],
    [{ minor: 999_999_999_999, currency: 'KWD' }, '999999999.999'],
  ])('writes %j as %s, and the number of JSON is that text', (money, text) => {
    expect(toMajorText(money)).toBe(text);
    expect(JSON.stringify(toMajorNumber(money))).toBe(text);
    expect(readMajor(toMajorNumber(money), money.currency)).toEqual(money);
    expect(readMajor(text, money.currency)).toEqual(money);
  });

  it.each([
    [12.5, 'USD', 1250],
    ['12.50', 'usd', 1250],
    [' 12.500 ', 'USD', 1250],
    ['1250000.00', 'VND', 1_250_000],
    [0.29, 'USD', 29],
    [1.005, 'KWD', 1005],
    [0, 'USD', 0],
    ['007', 'VND', 7],
  ])('reads %j of %s to the last digit', (value, currency, minor) => {
    expect(readMajor(value, currency)?.minor).toBe(minor);
  });

  it.each([
    [0.1 + 0.2, 'USD'],
    [12.345, 'USD'],
    ['12.5', 'VND'],
    ['-5', 'USD'],
    [-5, 'USD'],
    ['1,250', 'USD'],
    ['1e3', 'USD'],
    [1e21, 'VND'],
    [Number.NaN, 'USD'],
    ['', 'USD'],
    ['.5', 'USD'],
    ['5.', 'USD'],
    ['0x10', 'USD'],
    ['9999999999999999', 'VND'],
    [5, 'XYZ'],
    [5, ''],
  ])('proves nothing with %j of %s', (value, currency) => {
    expect(readMajor(value, currency)).toBeNull();
  });

  it('loses no cent of any amount up to 100,000.00', () => {
    const wrong: number[] = [];
    for (let minor = 1; minor <= 10_000_000; minor += 997) {
      const read = readMajor(JSON.parse(JSON.stringify(toMajorNumber({ minor, currency: 'USD' }))), 'USD');
      if (read?.minor !== minor) wrong.push(minor);
    }
    expect(wrong).toEqual([]);
  });
});
