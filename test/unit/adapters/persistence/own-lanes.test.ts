import { beforeEach, describe, expect, it } from '@jest/globals';
import { createOwnHearing, createOwnLanes } from '../../../../src/adapters/persistence/updates/own-lanes.js';
import type { LaneWake, WorkLanes } from '../../../../src/ports/work-lanes.js';
import { later } from '../../../contract/persistence/build-link.js';
import { describeWorkLanes } from '../../../contract/persistence/work-lanes-contract.js';
import { toLaneRows } from '../../../contract/persistence/work-rows.js';
import { describeWorkTable } from '../../../contract/persistence/work-table-contract.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeLanes, type FakeLanes } from '../../../support/fake-lanes.js';

const NOW = new Date('2026-11-28T09:00:00Z');
const at = (ms: number) => later(ms, NOW);
const wakeOf = (lane: string, dueAt = NOW): LaneWake => ({ lane, share: lane, dueAt });

const openEmpty = async () => createOwnLanes({ stored: createFakeLanes(), listWaiting: async () => [] });
describeWorkLanes(openEmpty);
describeWorkTable('own lanes', async () => toLaneRows(await openEmpty()));

describe('createOwnLanes', () => {
  let stored: FakeLanes;
  let waiting: LaneWake[];
  let isAway: boolean;
  let lanes: WorkLanes;
  const claimNames = async (now = NOW) =>
    (await lanes.claim({ holder: 'one', now, limit: 200, withoutShares: [] })).map(({ lane }) => lane);

  beforeEach(() => {
    stored = createFakeLanes();
    waiting = [];
    isAway = false;
    lanes = createOwnLanes({
      stored,
      async listWaiting(afterLane) {
        if (isAway) throw new Error('away');
        const next = waiting.filter(({ lane }) => lane > afterLane);
        return next.toSorted((a, b) => (a.lane < b.lane ? -1 : 1)).slice(0, 2);
      },
    });
  });

  it('begins with the lanes in which something waits', async () => {
    waiting = [wakeOf('b', at(-2)), wakeOf('a', at(-1)), wakeOf('c', at(1))];
    expect(await claimNames()).toEqual(['b', 'a']);
    expect(await claimNames(at(1))).toEqual(['c']);
  });

  it('begins with all of them, however many pages they are', async () => {
    waiting = ['e', 'd', 'c', 'b', 'a'].map((lane) => wakeOf(lane));
    expect(await claimNames()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('lists what waits once, and again where that failed', async () => {
    isAway = true;
    waiting = [wakeOf('a')];
    await expect(claimNames()).rejects.toThrow('away');
    isAway = false;
    expect(await claimNames()).toEqual(['a']);
    waiting = [wakeOf('b')];
    expect(await claimNames(at(60_000))).toEqual([]);
  });

  it('forgets no lane that was woken before the first is claimed', async () => {
    await lanes.wake([wakeOf('a')]);
    waiting = [wakeOf('b', at(-1))];
    expect(await claimNames()).toEqual(['b', 'a']);
  });

  it('writes nothing of its lanes', async () => {
    await lanes.wake([wakeOf('a')]);
    expect(await claimNames()).toEqual(['a']);
    expect(stored.dueAtOf('a')).toBeNull();
  });

  it('takes up what stands in the store as due, and leaves it there as over', async () => {
    await stored.wake([wakeOf('a', at(-9)), wakeOf('b', at(5))]);
    expect(await claimNames()).toEqual(['a']);
    expect(stored.dueAtOf('a')).toBeNull();
    expect(stored.dueAtOf('b')).toEqual(at(5));
  });

  it('looks there again after a quarter of a minute, whichever way the clock was moved', async () => {
    expect(await claimNames()).toEqual([]);
    await stored.wake([wakeOf('a')]);
    expect(await claimNames(at(14_999))).toEqual([]);
    expect(await claimNames(at(15_000))).toEqual(['a']);
    await stored.wake([wakeOf('b', at(-60_000))]);
    expect(await claimNames(at(-60_000))).toEqual(['b']);
  });

  it('looks at once for the rest where it found as many as it takes', async () => {
    await stored.wake(Array.from({ length: 130 }, (_, i) => wakeOf(`n${i}`)));
    expect(await claimNames()).toHaveLength(100);
    expect(await claimNames()).toHaveLength(30);
  });

  it('leaves due in the store what is woken there while it is taken up', async () => {
    const { claim } = stored;
    stored.claim = async (asked) => {
      const rows = await claim(asked);
      await stored.wake([wakeOf('a')]);
      return rows;
    };
    await stored.wake([wakeOf('a')]);
    expect(await claimNames()).toEqual(['a']);
    expect(stored.dueAtOf('a')).toEqual(NOW);
  });

  it('lets go here and in the store, where another may have died', async () => {
    await stored.wake([wakeOf('old')]);
    await stored.claim({ holder: 'dead', now: NOW, limit: 1, withoutShares: [] });
    await lanes.wake([wakeOf('new')]);
    expect(await claimNames()).toEqual(['new']);
    expect((await lanes.listHolders(NOW)).toSorted()).toEqual(['dead', 'one']);
    await lanes.free(null, NOW);
    expect(await lanes.listHolders(NOW)).toEqual([]);
    expect((await claimNames(at(15_000))).toSorted()).toEqual(['new', 'old']);
  });
});

describe('createOwnHearing', () => {
  it('wakes a lane once something is stored in it, and not before', async () => {
    const gate = createDeferred();
    const lanes = createFakeLanes();
    const keeping = createOwnHearing(lanes).keepAwake(wakeOf('a'), async () => {
      await gate.promise;
      return 'stored';
    });
    expect(lanes.dueAtOf('a')).toBeNull();
    gate.resolve();
    expect(await keeping).toBe('stored');
    expect(lanes.dueAtOf('a')).toEqual(NOW);
  });

  it('wakes nothing where nothing could be stored', async () => {
    const lanes = createFakeLanes();
    const failing = createOwnHearing(lanes).keepAwake(wakeOf('a'), () => Promise.reject(new Error('full')));
    await expect(failing).rejects.toThrow('full');
    expect(lanes.dueAtOf('a')).toBeNull();
  });
});
