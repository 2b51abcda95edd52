import { describe, expect, it } from '@jest/globals';
import { quotaWaitMs } from '../../../../src/domain/link/creation-quota.js';

const QUOTA = { max: 3, windowMs: 60_000 };

describe('quotaWaitMs', () => {
  it.each<[string, readonly number[], number]>([
    ['nobody made any', [], 0],
    ['there is room', [100_000, 100_000], 0],
    ['the third last is in the window still', [50_000, 70_000, 90_000], 10_000],
    ['the third last was made this instant', [100_000, 100_000, 100_000], 60_000],
    ['the third last leaves the window this instant', [40_000, 70_000, 90_000], 0],
    ['the times come in any order', [90_000, 50_000, 10_000, 70_000], 10_000],
    ['another instance has a clock that is ahead', [101_000, 101_000, 101_000], 61_000],
  ])('waits as long as it must when %s', (_, madeAtMs, waitMs) => {
    expect(quotaWaitMs(QUOTA, madeAtMs, 100_000)).toBe(waitMs);
  });
});
