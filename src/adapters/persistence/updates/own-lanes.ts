import type { WorkLanes } from '../../../ports/work-lanes.js';
import type { WorkClaim } from '../../../ports/work-table.js';
import { createMemoryLanes } from '../work/memory-lanes.js';
import type { ListWaitingLanes } from './list-waiting-lanes.js';
import type { SleepingLanes } from './sleeping-lanes.js';

export interface OwnLanesDeps {
  /** Where earlier releases kept these lanes, and where the programs of the operator wake them beside a running Paylink. */
  readonly stored: WorkLanes;
  readonly listWaiting: ListWaitingLanes;
}

/** As late as whatever else is told past this process. */
const LOOK_EVERY_MS = 15_000;
const MOST_AT_ONCE = 100;

/**
 * Lanes for a store that nobody else works on: they stand in memory, and are made anew from what waits before the first of
 * them is claimed. Nothing is written of a lane, and an update is kept as soon as it is stored.
 */
export function createOwnLanes({ stored, listWaiting }: OwnLanesDeps): WorkLanes {
  const own = createMemoryLanes();
  let areAllKnown = false;
  let lookedAtMs = Number.NEGATIVE_INFINITY;

  /** Begins anew where it failed: to wake twice does no harm. */
  const wakeWaiting = async (): Promise<void> => {
    let page = await listWaiting('');
    for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
      await own.wake(page);
      page = await listWaiting(last.lane);
    }
    areAllKnown = true;
  };

  /** What is taken up and then lost by a crash still waits, and is listed at the next start. */
  const takeUpStored = async ({ holder, now }: WorkClaim): Promise<void> => {
    if (Math.abs(now.getTime() - lookedAtMs) < LOOK_EVERY_MS) return;
    const rows = await stored.claim({ holder, now, limit: MOST_AT_ONCE, withoutShares: [] });
    await own.wake(rows);
    await Promise.all(rows.map((row) => stored.finish(row, holder)));
    if (rows.length < MOST_AT_ONCE) lookedAtMs = now.getTime();
  };

  return {
    ...own,
    async claim(claim) {
      if (!areAllKnown) await wakeWaiting();
      await takeUpStored(claim);
      return own.claim(claim);
    },
    async listHolders(now) {
      return [...(await own.listHolders(now)), ...(await stored.listHolders(now))];
    },
    async free(holder, now) {
      await own.free(holder, now);
      await stored.free(holder, now);
    },
  };
}

/** To wake such a lane costs nothing: nobody need remember which are awake. */
export function createOwnHearing(lanes: WorkLanes): SleepingLanes {
  return {
    lanes,
    async keepAwake(wake, store) {
      const stored = await store();
      await lanes.wake([wake]);
      return stored;
    },
  };
}
