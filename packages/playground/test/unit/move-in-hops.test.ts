import { describe, expect, it } from '@jest/globals';
import { createMovableClock } from '../../src/clock.js';
import { moveInHops } from '../../src/move-in-hops.js';

const MINUTE_MS = 60_000;

/** A clock at 0 and an app that does what is due by then, unless it cannot. */
function setUp(dueMs: readonly number[], { isStuck = false } = {}) {
  const clock = createMovableClock(() => 0);
  const stops: number[] = [];
  let left = [...dueMs];
  return {
    clock,
    stops,
    findNextDue: async () => (left[0] === undefined ? null : new Date(left[0])),
    async onClockMoved() {
      const nowMs = clock.now().getTime();
      stops.push(nowMs);
      if (!isStuck) left = left.filter((ms) => ms > nowMs);
    },
  };
}

describe('moveInHops', () => {
  it('stops wherever something falls due, and where it was sent', async () => {
    const app = setUp([20 * MINUTE_MS, 45 * MINUTE_MS, 90 * MINUTE_MS]);
    await moveInHops(app.clock, 60 * MINUTE_MS, app);
    expect(app.stops).toEqual([20 * MINUTE_MS, 45 * MINUTE_MS, 60 * MINUTE_MS]);
  });

  it('moves at once where nothing is due', async () => {
    const app = setUp([]);
    await moveInHops(app.clock, 31_536_000_000, app);
    expect(app.stops).toEqual([31_536_000_000]);
    await moveInHops(app.clock, 1, {});
    expect(app.clock.now().getTime()).toBe(31_536_000_001);
  });

  it('goes on by the minute past what stays due, and arrives', async () => {
    const app = setUp([MINUTE_MS], { isStuck: true });
    await moveInHops(app.clock, 3 * MINUTE_MS, app);
    expect(app.stops).toEqual([MINUTE_MS, 2 * MINUTE_MS, 3 * MINUTE_MS]);
    const longer = setUp([MINUTE_MS], { isStuck: true });
    await moveInHops(longer.clock, 31_536_000_000, longer);
    expect(longer.stops).toHaveLength(1001);
    expect(longer.clock.now().getTime()).toBe(31_536_000_000);
  });
});
