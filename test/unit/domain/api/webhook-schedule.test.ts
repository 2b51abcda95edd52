import { describe, expect, it } from '@jest/globals';
import { webhookRetryMs } from '../../../../src/domain/api/webhook-schedule.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const waitAfter = (tries: number, deliveryId = 'evt_1/whe_1', retryAfterMs: number | null = null) =>
  webhookRetryMs({ deliveryId, tries, retryAfterMs });

describe('webhookRetryMs', () => {
  it.each([
    [1, 5 * SECOND_MS],
    [2, 5 * MINUTE_MS],
    [3, 30 * MINUTE_MS],
    [4, 2 * HOUR_MS],
    [5, 5 * HOUR_MS],
    [6, 10 * HOUR_MS],
    [7, 14 * HOUR_MS],
    [8, 20 * HOUR_MS],
    [9, 24 * HOUR_MS],
  ])('waits after try %d for %d ms, a fifth more or less', (tries, ms) => {
    const waits = Array.from({ length: 200 }, (_, i) => waitAfter(tries, `evt_${i}/whe_1`) ?? 0);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(ms * 0.8);
    expect(Math.max(...waits)).toBeLessThanOrEqual(ms * 1.2);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(ms * 0.3);
  });

  it('makes no eleventh try', () => {
    expect([waitAfter(10), waitAfter(11)]).toEqual([null, null]);
    expect(waitAfter(10, 'evt_1/whe_1', HOUR_MS)).toBeNull();
  });

  it('is the same for the same delivery, and another for another', () => {
    expect(waitAfter(2)).toBe(waitAfter(2));
    expect(waitAfter(2, 'evt_2/whe_1')).not.toBe(waitAfter(2));
  });

  it('waits for as long as it was asked to, and never less than by itself', () => {
    expect(waitAfter(1, 'evt_1/whe_1', 24 * HOUR_MS)).toBe(24 * HOUR_MS);
    expect(waitAfter(4, 'evt_1/whe_1', SECOND_MS)).toBe(waitAfter(4));
  });
});
