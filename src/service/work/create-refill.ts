import type { Alarm } from './create-alarm.js';
import type { Taken } from './make-take-due-rows.js';

/** Has a line pump again when there is room for what is known to be due. */
export interface Refill {
  /** A row is over; `hasNews`: somebody said meanwhile that there is something to do. */
  onOver(hasNews: boolean): void;
  /** Keeps in mind whether a claim left anything due; answers how many rows it began. */
  after(take: () => Promise<Taken>): Promise<number>;
}

/** How long room that is less than half waits for more of it, so that a claim is worth its round trip. */
const REFILL_MS = 100;

export function createRefill(alarm: Alarm, isHalfFree: () => boolean): Refill {
  let hasMore = false;
  let overs = 0;
  const refill = () => alarm.set(isHalfFree() ? 0 : REFILL_MS);

  return {
    onOver(hasNews) {
      overs += 1;
      if (hasNews) alarm.set(0);
      else if (hasMore) refill();
    },
    async after(take) {
      const oversBefore = overs;
      const taken = await take();
      hasMore = taken.hasMore;
      // What was over while we claimed did not know of it.
      if (hasMore && overs !== oversBefore) refill();
      return taken.begun;
    },
  };
}
