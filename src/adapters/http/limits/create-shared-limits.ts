import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../ports/clock.js';
import type { LimitCounts } from '../../../ports/limit-counts.js';
import type { Logger } from '../../../ports/logger.js';
import { type Counted, createLimitTallies } from './limit-tallies.js';
import { hearCounts, tellCounts } from './share-counts.js';

const SHARE_EVERY_MS = 1_000;
export interface SharedLimitsDeps {
  readonly counts: LimitCounts;
  readonly clock: Clock;
  readonly logger: Logger;
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
  const tallies = createLimitTallies(instanceId, clock);
  const tell = () => tellCounts(tallies, counts);
  const hear = () => hearCounts(tallies, counts, instanceId);
  const trying = makeTrying(logger);
  let timer: NodeJS.Timeout | undefined;

  async function share(): Promise<void> {
    await trying(async () => {
      await tell();
      // Where nobody asked for a page, nobody can be over a limit.
      if (tallies.window().size > 0) await hear();
    });
    if (timer !== undefined) schedule();
  }

  function schedule(): void {
    timer = setTimeout(() => void share(), SHARE_EVERY_MS).unref();
  }

  return {
    count: tallies.count,
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

/** Work that never rejects: a store that cannot be reached is said once. */
function makeTrying(logger: Logger): (work: () => Promise<void>) => Promise<void> {
  let isAway = false;
  return async (work) => {
    try {
      await work();
      isAway = false;
    } catch (error) {
      if (!isAway) logger.warn({ err: error }, 'limits on requests are not shared while the store is away');
      isAway = true;
    }
  };
}
