import { describe, expect, it } from '@jest/globals';
import { findLiveLimits, findPassedShare, nameTotal } from '../../../../src/domain/kyc/live-limits.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const INR = { minor: 1_500_000, currency: 'INR' };
const approved = (risk: 'standard' | 'high') => ({
  risk,
  approvedFacts: { trade: { amounts: [{ usual: usd(5_000), highest: usd(20_000) }] } },
});

describe('findLiveLimits', () => {
  it('allows nothing before a review unless the operator does', () => {
    expect(findLiveLimits(null, [], 'USD')).toBeNull();
    expect(findLiveLimits({ risk: 'standard', approvedFacts: null }, [INR], 'USD')).toBeNull();
  });

  it('allows before a review what the operator does, in all', () => {
    const limits = { perLink: INR, totals: [{ scope: 'all', most: INR }] };
    expect(findLiveLimits(null, [INR], 'INR')).toEqual(limits);
    expect(findLiveLimits({ risk: 'standard', approvedFacts: null }, [INR], 'INR')).toEqual(limits);
  });

  it('follows the highest amount that reviewers saw, and the risk', () => {
    expect(findLiveLimits(approved('standard'), [INR], 'USD')).toEqual({
      perLink: usd(20_000),
      totals: [
        { scope: 'day', most: usd(400_000) },
        { scope: 'month', most: usd(4_000_000) },
      ],
    });
    expect(findLiveLimits(approved('high'), [], 'USD')?.totals).toEqual([
      { scope: 'day', most: usd(100_000) },
      { scope: 'month', most: usd(1_000_000) },
    ]);
  });

  it('allows nothing after a review in a currency that nobody named', () => {
    expect(findLiveLimits(approved('standard'), [INR], 'INR')).toBeNull();
  });
});

describe('findPassedShare', () => {
  it.each([
    [0, 499_999, null],
    [0, 500_000, 'third'],
    [500_000, 600_000, null],
    [600_000, 1_000_000, 'two_thirds'],
    [0, 1_400_000, 'two_thirds'],
    [1_400_000, 1_500_000, 'full'],
    [0, 1_500_000, 'full'],
  ] as const)('says what was passed from %d to %d', (before, after, share) => {
    expect(findPassedShare(INR, { before, after })).toBe(share);
  });
});

describe('nameTotal', () => {
  it('names days and months by UTC', () => {
    const at = new Date('2026-12-31T23:59:59Z');
    expect((['day', 'month', 'all'] as const).map((scope) => nameTotal(scope, at))).toEqual([
      '2026-12-31',
      '2026-12',
      'all',
    ]);
  });
});
