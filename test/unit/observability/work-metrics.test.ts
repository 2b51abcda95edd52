import { describe, expect, it } from '@jest/globals';
import { createMetrics } from '../../../src/observability/create-metrics.js';
import type { MeasureWork } from '../../../src/observability/work-gauges.js';

const SINCE = new Date('2026-11-22T10:00:00.000Z');
const WAITING = { depth: 3, oldestDueAt: SINCE, oldestAgeMs: 2_500, parked: 1 };
const NOTHING = { depth: 0, oldestDueAt: null, oldestAgeMs: 0, parked: 0 };

function setUp(...answers: readonly Awaited<ReturnType<MeasureWork>>[]) {
  const metrics = createMetrics();
  const left = [...answers];
  let asked = 0;
  metrics.watchWork(async () => {
    asked += 1;
    const answer = left.shift();
    if (answer === undefined) throw new Error('the store is away');
    return answer;
  });
  return { metrics, asked: () => asked };
}

describe('the gauges of due work', () => {
  it('show what the store has, by one question a reading', async () => {
    const { metrics, asked } = setUp(new Map([['deliver', WAITING]]));
    const text = await metrics.render();
    expect(text).toContain('paylink_work_depth{kind="deliver"} 3');
    expect(text).toContain('paylink_work_oldest_age_seconds{kind="deliver"} 2.5');
    expect(text).toContain('paylink_work_parked{kind="deliver"} 1');
    expect(asked()).toBe(1);
  });

  it('return to 0 when the work is done', async () => {
    const { metrics } = setUp(new Map([['deliver', WAITING]]), new Map([['deliver', NOTHING]]));
    await metrics.render();
    const text = await metrics.render();
    expect(text).toContain('paylink_work_depth{kind="deliver"} 0');
    expect(text).toContain('paylink_work_oldest_age_seconds{kind="deliver"} 0');
    expect(text).toContain('paylink_work_parked{kind="deliver"} 0');
  });

  it('say nothing rather than something old while the store is away', async () => {
    const { metrics } = setUp(new Map([['deliver', WAITING]]));
    await metrics.render();
    const text = await metrics.render();
    expect(text).not.toContain('kind="deliver"');
  });
});
