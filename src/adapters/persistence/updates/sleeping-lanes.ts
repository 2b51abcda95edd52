import type { Peers } from '../../../ports/peers.js';
import type { LaneWake, WorkLanes } from '../../../ports/work-lanes.js';
import { createSoloMemory } from '../solo-memory.js';

const MAX_KEPT = 5_000;

/** Lanes of which it is known that they were woken and nobody has claimed them since. */
export interface SleepingLanes {
  /** The same lanes, whose claims are noticed. */
  readonly lanes: WorkLanes;
  /** Stores what is to be done in a lane, and wakes the lane unless it is awake: whoever claims it reads what is stored by then. */
  keepAwake<Stored>(wake: LaneWake, store: () => Promise<Stored>): Promise<Stored>;
}

/** Of a burst in one lane only the first wakes it. With others on the store, any of them may have put it to sleep. */
export function createSleepingLanes(lanes: WorkLanes, peers: Peers): SleepingLanes {
  const awake = createSoloMemory<true>(peers, MAX_KEPT);
  const noticing = <Asked extends unknown[]>(
    take: (...asked: Asked) => ReturnType<WorkLanes['claim']>,
  ): typeof take => {
    return async (...asked) => {
      try {
        const rows = await take(...asked);
        for (const { lane } of rows) awake.delete(lane);
        return rows;
      } catch (error) {
        // What it claimed is not known.
        awake.clear();
        throw error;
      }
    };
  };
  const wakeUp = async (wake: LaneWake) => {
    await awake.getOrRead(wake.lane, async () => {
      await lanes.wake([wake]);
      return true;
    });
  };
  return {
    lanes: { ...lanes, claim: noticing(lanes.claim), listHeld: noticing(lanes.listHeld) },
    async keepAwake(wake, store) {
      // Both at once, where it is seen whether somebody claims the lane before there is anything in it.
      const woken = peers.isAlone() ? wakeUp(wake) : undefined;
      const [stored] = await Promise.all([store(), woken]);
      await wakeUp(wake);
      return stored;
    },
  };
}
