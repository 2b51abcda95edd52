import { describe, expect, it } from '@jest/globals';
import { readLimits } from '../../../../../../src/adapters/chat/reader/form/read-limits.js';

const money = (minor: number, currency: string) => ({ minor, currency });

describe('readLimits', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['500', [money(50_000, 'USD')]],
    ['500 USD, 10,000,000 VND', [money(50_000, 'USD'), money(10_000_000, 'VND')]],
    ['500.00 USD; 400 EUR', [money(50_000, 'USD'), money(40_000, 'EUR')]],
    ['500 usd\n400 eur', [money(50_000, 'USD'), money(40_000, 'EUR')]],
  ])('reads %j', (text, amounts) => {
    expect(readLimits(text, 'USD')).toEqual(amounts);
  });

  it.each(['a lot', '500 USD, 600 USD', '0 USD', '-5 USD', '500 USD or so', '1.234 USD', '9'.repeat(401)])(
    'refuses %j',
    (text) => {
      expect(readLimits(text, 'USD')).toBeNull();
    },
  );
});
