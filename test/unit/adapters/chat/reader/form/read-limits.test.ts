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
    expect(readLimits(text, 'USD')).toEqual({ ok: true, amounts });
  });

  it.each(['a lot', '500 USD, 600 USD', '500 USD or so', '9'.repeat(401)])('refuses %j', (text) => {
    expect(readLimits(text, 'USD')).toEqual({ ok: false, problem: null });
  });

  it.each([
    [
      '1,500 usd',
      { problem: 'ambiguous', text: '1,500 usd', readings: [money(150_000, 'USD'), money(150, 'USD')] },
    ],
    ['400 EUR, 1.234 USD', { problem: 'ambiguous', readings: [money(123_400, 'USD')] }],
    ['0 USD', { problem: 'zero' }],
    ['-5 USD', { problem: 'negative' }],
  ])('says what is wrong with an amount of %j as everywhere', (text, problem) => {
    expect(readLimits(text, 'USD')).toMatchObject({ ok: false, problem });
  });
});
