import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import { BEAT_EVERY_MS } from './lease-times.js';

export interface BeatsDeps {
  readonly timers: Timers;
  readonly logger: Logger;
  readonly beat: () => Promise<void>;
  /** How long after a beat that succeeded the next one is sent. */
  readonly nextBeatMs: () => number;
}

/** Beats again and again, one at a time, also after those that failed. */
export interface Beats {
  begin(): void;
  /** Resolves when no beat is on its way any more. */
  stop(): Promise<void>;
}

export function createBeats({ timers, logger, beat, nextBeatMs }: BeatsDeps): Beats {
  let cancelNext = () => {};
  let underWay: Promise<void> = Promise.resolve();
  let isStopped = false;

  function beatAfter(delayMs: number): void {
    if (isStopped) return;
    cancelNext = timers.after(delayMs, () => {
      underWay = beat().then(
        () => beatAfter(nextBeatMs()),
        (error: unknown) => {
          logger.warn({ err: error }, 'no sign of life could be written');
          beatAfter(BEAT_EVERY_MS);
        },
      );
    });
  }

  return {
    begin: () => beatAfter(nextBeatMs()),
    async stop() {
      isStopped = true;
      cancelNext();
      await underWay;
    },
  };
}
