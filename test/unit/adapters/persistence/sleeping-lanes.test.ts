import { describe, expect, it } from '@jest/globals';
import { ALONE, AMONG_OTHERS } from '../../../../src/adapters/persistence/fixed-peers.js';
import { createSleepingLanes } from '../../../../src/adapters/persistence/updates/sleeping-lanes.js';
import type { Peers } from '../../../../src/ports/peers.js';
import type { LaneWake, WorkLanes } from '../../../../src/ports/work-lanes.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeLanes } from '../../../support/fake-lanes.js';

const NOW = new Date('2026-11-27T09:00:00Z');
const CLAIM = { holder: 'one', now: NOW, limit: 10, withoutShares: [] };
const wakeOf = (lane: string) => ({ lane, share: lane, dueAt: NOW });

function setUp(peers: Peers = ALONE, change: Partial<WorkLanes> = {}) {
  const inner = createFakeLanes();
  const woken: string[] = [];
  const counting: WorkLanes = {
    ...inner,
    async wake(wakes) {
      woken.push(...wakes.map(({ lane }) => lane));
      await inner.wake(wakes);
    },
    ...change,
  };
  const { lanes, keepAwake } = createSleepingLanes(counting, peers);
  return { lanes, keepAwake, woken, wake: (wake: LaneWake) => keepAwake(wake, async () => {}) };
}

describe('createSleepingLanes', () => {
  it('wakes a lane once until somebody claims it', async () => {
    const { lanes, wake, woken } = setUp();
    for (const lane of ['a', 'b', 'a', 'a']) await wake(wakeOf(lane));
    expect(woken).toEqual(['a', 'b']);
    expect(await lanes.claim(CLAIM)).toHaveLength(2);
    await wake(wakeOf('a'));
    expect(woken).toEqual(['a', 'b', 'a']);
  });

  it('wakes each time where others may put it to sleep', async () => {
    const { wake, woken } = setUp(AMONG_OTHERS);
    for (const lane of ['a', 'a']) await wake(wakeOf(lane));
    expect(woken).toEqual(['a', 'a']);
  });

  it('wakes anew what was taken up as held, and all after a claim whose answer was lost', async () => {
    const row = { id: 'hear a', lane: 'a', share: 'a', dueAt: NOW, failures: 0, wakes: 1 };
    const { lanes, wake, woken } = setUp(ALONE, {
      listHeld: async () => [row],
      claim: () => Promise.reject(new Error('lost')),
    });
    await wake(wakeOf('a'));
    await lanes.listHeld('one', NOW);
    await wake(wakeOf('a'));
    await expect(lanes.claim(CLAIM)).rejects.toThrow('lost');
    await wake(wakeOf('a'));
    expect(woken).toEqual(['a', 'a', 'a']);
  });

  it('does not take a lane for awake that was claimed while it was woken', async () => {
    const gate = createDeferred();
    const woken: string[] = [];
    const { lanes, wake } = setUp(ALONE, {
      async wake([one]) {
        woken.push(one?.lane ?? '');
        await gate.promise;
      },
      claim: async () => [{ id: 'hear a', lane: 'a', share: 'a', dueAt: NOW, failures: 0, wakes: 1 }],
    });
    const waking = wake(wakeOf('a'));
    await lanes.claim(CLAIM);
    gate.resolve();
    await waking;
    await wake(wakeOf('a'));
    expect(woken).toEqual(['a', 'a']);
  });

  it('wakes a lane while the store is busy, and again where somebody claimed it before it was stored', async () => {
    const gate = createDeferred();
    const { lanes, keepAwake, woken } = setUp();
    const keeping = keepAwake(wakeOf('a'), async () => {
      await gate.promise;
      return 'stored';
    });
    expect(woken).toEqual(['a']);
    expect(await lanes.claim(CLAIM)).toHaveLength(1);
    gate.resolve();
    expect(await keeping).toBe('stored');
    expect(woken).toEqual(['a', 'a']);
  });

  it('wakes a lane only after what was stored where others may claim it', async () => {
    const gate = createDeferred();
    const { keepAwake, woken } = setUp(AMONG_OTHERS);
    const keeping = keepAwake(wakeOf('a'), () => gate.promise);
    expect(woken).toEqual([]);
    gate.resolve();
    await keeping;
    expect(woken).toEqual(['a']);
  });

  it('fails where nothing could be stored, though the lane was woken', async () => {
    const { keepAwake } = setUp();
    const failing = keepAwake(wakeOf('a'), () => Promise.reject(new Error('full')));
    await expect(failing).rejects.toThrow('full');
  });

  it('takes no lane for awake whose waking failed', async () => {
    let isAway = true;
    const { wake, woken } = setUp(ALONE, {
      async wake() {
        if (isAway) throw new Error('away');
      },
    });
    await expect(wake(wakeOf('a'))).rejects.toThrow('away');
    isAway = false;
    await wake(wakeOf('a'));
    expect(woken).toEqual([]);
  });
});
