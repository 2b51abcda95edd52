import { describe, expect, it } from '@jest/globals';
import { readAmounts } from '../../../src/wiring/read-amounts.js';

const read = (...written: string[]) => readAmounts('LIVE_BEFORE_REVIEW', written);

describe('readAmounts', () => {
  it('reads amounts in their currencies’ own decimals', () => {
    expect(read('15000 INR', '200.50 USD', '50000 JPY')).toEqual([
      { minor: 1_500_000, currency: 'INR' },
      { minor: 20_050, currency: 'USD' },
      { minor: 50_000, currency: 'JPY' },
    ]);
    expect(read()).toEqual([]);
  });

  it.each([
    [['15000 XXQ'], 'LIVE_BEFORE_REVIEW has no currency XXQ'],
    [['100.5 JPY'], 'LIVE_BEFORE_REVIEW has an amount that JPY cannot have'],
    [['0 USD'], 'LIVE_BEFORE_REVIEW has an amount that USD cannot have'],
    [['1 USD', '2 USD'], 'LIVE_BEFORE_REVIEW names a currency twice'],
  ])('refuses %j in words', (written, problem) => {
    expect(() => read(...written)).toThrow(problem);
  });
});
