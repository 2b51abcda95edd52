import { describe, expect, it } from '@jest/globals';
import {
  createMemoryLanes,
  type MemoryLane,
} from '../../../../src/adapters/persistence/work/memory-lanes.js';
import type { LaneRow } from '../../../../src/ports/work-lanes.js';

const NOW = new Date('2026-11-28T09:00:00Z');
const CLAIM = { holder: 'one', now: NOW, limit: 10, withoutShares: [] };

function setUp() {
  const kept = new Map<string, MemoryLane>();
  const lanes = createMemoryLanes(kept);
  return {
    ...{ kept, lanes },
    wake: (dueAt = NOW) => lanes.wake([{ lane: 'a', share: 's', dueAt }]),
    async claimOne(): Promise<LaneRow> {
      const [row] = await lanes.claim(CLAIM);
      if (row === undefined) throw new Error('nothing is due');
      return row;
    },
  };
}

describe('createMemoryLanes', () => {
  it.each(['giveBack', 'finish'] as const)(
    'keeps nothing of a lane in which nothing is left: %s',
    async (way) => {
      const { kept, lanes, wake, claimOne } = setUp();
      await wake();
      const row = await claimOne();
      if (way === 'finish') await lanes.finish(row, 'one');
      else await lanes.giveBack(row, { dueAt: null, failures: 0 }, 'one');
      expect([...kept.keys()]).toEqual([]);
    },
  );

  it('keeps a lane that somebody else ends, that was woken, that is due later or that pauses', async () => {
    const { kept, lanes, wake, claimOne } = setUp();
    await wake();
    const first = await claimOne();
    await lanes.finish(first, 'two');
    await wake();
    await lanes.finish(first, 'one');
    const pausedUntil = new Date(NOW.getTime() + 1_000);
    await lanes.giveBack(await claimOne(), { dueAt: pausedUntil, failures: 1 }, 'one');
    await wake();
    await lanes.giveBack(await claimOne(), { dueAt: null, failures: 2, pausedUntil }, 'one');
    expect([...kept.keys()]).toEqual(['a']);
    expect(await lanes.claim(CLAIM)).toEqual([]);
  });

  it('keeps nothing of a pause that is over', async () => {
    const { kept, lanes, wake, claimOne } = setUp();
    await wake();
    await lanes.giveBack(await claimOne(), { dueAt: NOW, failures: 1, pausedUntil: NOW }, 'one');
    await lanes.giveBack(await claimOne(), { dueAt: null, failures: 0 }, 'one');
    expect([...kept.keys()]).toEqual([]);
  });

  it('gives no turn the number of an earlier one, though the lane was forgotten between', async () => {
    const { lanes, wake, claimOne } = setUp();
    await wake();
    const earlier = await claimOne();
    await lanes.finish(earlier, 'one');
    await wake();
    const next = await claimOne();
    await lanes.finish(earlier, 'one');
    expect(await lanes.listHeld('one', NOW)).toEqual([next]);
  });
});
