import { describe, expect, it } from '@jest/globals';
import { findCardNumbers, looksLikeCardNumber } from '../../../../src/domain/text/card-number.js';

describe('looksLikeCardNumber', () => {
  it.each([
    '4111 1111 1111 1111',
    '4111111111111111',
    'card 4111-1111-1111-1111 exp 12/27',
    '5555.5555.5555.4444',
    '3782 822463 10005',
    '378282246310005',
    '3056 930902 5904',
    '6011111111111117',
    '3530 1113 3330 0000',
    '2223 0031 2200 3222',
    '6212 3456 7890 1232',
    '41111111 11111111',
    'class 2024 4111 1111 1111 1111 paid',
    '４１１１　１１１１　１１１１　１１１１',
    '4111\u20111111\u20111111\u20111111',
  ])('is true for %j', (text) => {
    expect(looksLikeCardNumber(text)).toBe(true);
  });

  it.each([
    '',
    '4111 1111 1111 1112',
    '1 250 000 000 000 000',
    'DE89 3704 0044 0532 0130 00',
    'INV-20261126',
    '+66 81 234 5678',
    '0812345678',
    '4006381333931',
    '1234 5678 9012 3456',
    'A4111111111111111',
    '41111111111111110000',
    '2026-11-26 10:00:00',
  ])('is false for %j', (text) => {
    expect(looksLikeCardNumber(text)).toBe(false);
  });

  it('takes a time that grows with the text, not faster', () => {
    const began = performance.now();
    for (const part of ['1', '4111 ', '4111 1111-', '4.']) looksLikeCardNumber(part.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('findCardNumbers', () => {
  it('says where they stand', () => {
    expect(findCardNumbers('pay 4111 1111 1111 1111 now')).toEqual([{ from: 4, to: 23 }]);
  });
});
