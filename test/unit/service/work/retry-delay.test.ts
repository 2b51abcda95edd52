import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retryDelayMs } from '../../../../src/service/work/retry-delay.js';

const ids = Array.from({ length: 1_000 }, (_, index) => `row_${index}`);

describe('retryDelayMs', () => {
  it('waits a second, doubled each time, a hundred at most, and never less than half of that', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.string(), (failures, id) => {
        const fullMs = failures >= 7 ? 100_000 : 1_000 * 2 ** failures;
        const delayMs = retryDelayMs(failures, id);
        expect(delayMs).toBeGreaterThanOrEqual(fullMs / 2);
        expect(delayMs).toBeLessThanOrEqual(fullMs);
        expect(Number.isInteger(delayMs)).toBe(true);
      }),
    );
  });

  it('waits the same for the same row and number of failures', () => {
    expect(retryDelayMs(3, 'row_1')).toBe(retryDelayMs(3, 'row_1'));
    expect(new Set([0, 1, 2, 3].map((failures) => retryDelayMs(failures, 'row_1'))).size).toBe(4);
  });

  it('spreads what failed together evenly over half of the wait', () => {
    const tenths = ids.map((id) => Math.floor((retryDelayMs(4, id) - 8_000) / 800));
    const counts = Array.from({ length: 10 }, (_, tenth) => tenths.filter((one) => one === tenth).length);
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(200);
  });
});
