import { describe, expect, it } from '@jest/globals';
import { sizeOfAmount } from '../../../../src/domain/money/amount-size.js';

describe('sizeOfAmount', () => {
  it.each([
    ['5', 'usual'],
    ['49.99', 'usual'],
    ['1,250,000', 'usual'],
    ['123,456.00', 'long'],
    ['99,999,999.99', 'long'],
    ['100,000,000.00', 'very-long'],
    ['999,999,999,999.99', 'very-long'],
  ])('takes %s for %s', (digits, size) => {
    expect(sizeOfAmount(digits)).toBe(size);
  });
});
