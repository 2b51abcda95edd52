import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../ports/clock.js';
import type { LimitCount, LimitCounts } from '../../../ports/limit-counts.js';
import type { Logger } from '../../../ports/logger.js';
import { type LimitWindow, openLimitWindow } from './limit-window.js';

/** A key is told of from this share of its limit on: nothing is written for the many who are far below. */
const HOT_SHARE = 0.25;
const SHARE_EVERY_MS = 1_000;
/** In one second; what is left over is told in the next. */
const MAX_TOLD = 1_000;
const MAX_HEARD = 5_000;

export interface SharedLimitsDeps {
  readonly counts: LimitCounts;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Counted {
  /** Requests of all instances in this minute, this one included, as far as they are known here. */
  readonly current: number;
  /** Until the minute is over. */
  readonly leftMs: number;
}

export interface SharedLimits {
  /** Counts one more of `max` that are allowed in a minute; at once, and without the store. */
  count(key: string, max: number): Counted;
  /** Hears what was counted before this start, and shares every second from then on. Never rejects. */
  start(): Promise<void>;
  /** Tells the rest. Never rejects. */
  stop(): Promise<void>;
}

/**
 * Limits that hold for several instances together, and over a restart, to within a second and a quarter of the limit.
 * Counting is done in memory; keys that are used a lot are written behind, all of one second in one write. While the
 * store is away each instance holds its limits alone.
 */
export function createSharedLimits({ counts, clock, logger }: SharedLimitsDeps): SharedLimits {
  const instanceId = randomUUID();
  const hot = new Map<string, LimitCount>();
  let window = openLimitWindow(clock.now());
  let isAway = false;
  let timer: NodeJS.Timeout | undefined;

  function windowAt(now: Date): LimitWindow {
    if (!window.holds(now)) window = openLimitWindow(now);
    return window;
  }

  async function tell(): Promise<void> {
    const told = [...hot.values()].slice(0, MAX_TOLD);
    for (const { key } of told) hot.delete(key);
    if (told.length > 0) await counts.tell(told);
  }

  async function hear(): Promise<void> {
    const { endsAt, tallyOf } = windowAt(clock.now());
    const sums = new Map<string, number>();
    for (const { key, count } of await counts.findOthers(instanceId, endsAt, MAX_HEARD)) {
      sums.set(key, (sums.get(key) ?? 0) + count);
    }
    for (const [key, sum] of sums) tallyOf(key).others = sum;
  }

  /** A store that cannot be reached is said once. */
  async function trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      isAway = false;
    } catch (error) {
      if (!isAway) logger.warn({ err: error }, 'limits on requests are not shared while the store is away');
      isAway = true;
    }
  }

  async function share(): Promise<void> {
    await trying(async () => {
      await tell();
      // Where nobody asked for a page, nobody can be over a limit.
      if (windowAt(clock.now()).size > 0) await hear();
    });
    if (timer !== undefined) schedule();
  }

  function schedule(): void {
    timer = setTimeout(() => void share(), SHARE_EVERY_MS).unref();
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
    async start() {
      await trying(hear);
      schedule();
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await trying(tell);
    },
  };
}
