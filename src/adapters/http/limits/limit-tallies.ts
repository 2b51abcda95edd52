import type { Clock } from '../../../ports/clock.js';
import type { LimitCount } from '../../../ports/limit-counts.js';
import { type LimitWindow, openLimitWindow } from './limit-window.js';

/** A key is told of from this share of its limit on: nothing is written for the many who are far below. */
const HOT_SHARE = 0.25;

export interface Counted {
  /** Requests of all instances in this minute, this one included, as far as they are known here. */
  readonly current: number;
  /** Until the minute is over. */
  readonly leftMs: number;
}

/** What one instance counts, in memory. */
export interface LimitTallies {
  /** Counts one more of `max` that are allowed in a minute. */
  count(key: string, max: number): Counted;
  /** Of the minute that it is now. */
  window(): LimitWindow;
  /** Takes out what others are to be told, `limit` at most. */
  takeHot(limit: number): readonly LimitCount[];
}

export function createLimitTallies(instanceId: string, clock: Clock): LimitTallies {
  const hot = new Map<string, LimitCount>();
  let window = openLimitWindow(clock.now());

  function windowAt(now: Date): LimitWindow {
    if (!window.holds(now)) window = openLimitWindow(now);
    return window;
  }

  return {
    count(key, max) {
      const now = clock.now();
      const { endsAt, tallyOf } = windowAt(now);
      const tally = tallyOf(key);
      tally.own += 1;
      const current = tally.own + tally.others;
      // Past its limit a key is told of no more: everybody knows enough.
      if (current >= max * HOT_SHARE && tally.own <= max + 1) {
        hot.set(key, { instanceId, key, endsAt, count: tally.own });
      }
      return { current, leftMs: endsAt.getTime() - now.getTime() };
    },
    window: () => windowAt(clock.now()),
    takeHot(limit) {
      const taken = [...hot.values()].slice(0, limit);
      for (const { key } of taken) hot.delete(key);
      return taken;
    },
  };
}
