import { describe, expect, it } from '@jest/globals';
import { readStartRefusal } from '../../../../../../src/adapters/payments/portone/attempts/read-start-refusal.js';

describe('why PortOne makes no link', () => {
  it.each([
    ['invalid currency', 'currency_unsupported'],
    ['amount less than minimum limit', 'amount_too_small'],
    ['minimum amount not reached', 'amount_too_small'],
    ['amount exceeds maximum limit', 'amount_too_large'],
    ['amount more than max', 'amount_too_large'],
    ['invalid request data', 'not_accepted'],
  ])('%s: %s', (words, reason) => {
    expect(readStartRefusal(words)).toBe(reason);
  });
});
