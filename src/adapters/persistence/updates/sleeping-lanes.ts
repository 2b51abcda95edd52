import type { Peers } from '../../../ports/peers.js';
import type { LaneWake, WorkLanes } from '../../../ports/work-lanes.js';
import { createSoloMemory } from '../solo-memory.js';

const MAX_KEPT = 5_000;

/** Lanes of which it is known that they were woken and nobody has claimed them since. */
export interface SleepingLanes {
  /** The same lanes, whose claims are noticed. */
  readonly lanes: WorkLanes;
  /** Wakes a lane unless it is awake: whoever claims it will read what is stored by now. */
  wake(wake: LaneWake): Promise<void>;
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
  return {
    lanes: { ...lanes, claim: noticing(lanes.claim), listHeld: noticing(lanes.listHeld) },
    async wake(wake) {
      await awake.getOrRead(wake.lane, async () => {
        await lanes.wake([wake]);
        return true;
      });
    },
  };
}
