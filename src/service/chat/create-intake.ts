import type { Timers } from '../../ports/timers.js';

/** Lets what is being told come in before what was told is worked: whoever tells it waits for a word that it is kept. */
export interface Intake {
  /** Runs what keeps something that was told. */
  keep<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves once nothing comes in; at once where little does. Never rejects, and waits for a while at most. */
  whenQuiet(): Promise<void>;
}

/** Whoever tells much tells the next thing as soon as the last is acknowledged. */
const NEXT_MS = 10;
/** So long those who were heard wait for others to be. */
const LONGEST_MS = 1_000;

export function createIntake(timers: Timers): Intake {
  let keeping = 0;
  /** Of several that came at once, until when more is awaited. */
  let busyUntilMs = 0;
  let quiet: Promise<void> | null = null;

  const isBusy = () => keeping > 1 || timers.elapsedMs() < busyUntilMs;
  const wait = (untilMs: number, resolve: () => void): void => {
    const nowMs = timers.elapsedMs();
    if (!isBusy() || nowMs >= untilMs) {
      quiet = null;
      resolve();
      return;
    }
    timers.after(Math.min(NEXT_MS, untilMs - nowMs), () => wait(untilMs, resolve));
  };

  return {
    async keep(work) {
      keeping += 1;
      if (keeping > 1) busyUntilMs = timers.elapsedMs() + NEXT_MS;
      try {
        return await work();
      } finally {
        if (keeping > 1) busyUntilMs = timers.elapsedMs() + NEXT_MS;
        keeping -= 1;
      }
    },
    whenQuiet() {
      if (!isBusy()) return Promise.resolve();
      const untilMs = timers.elapsedMs() + LONGEST_MS;
      quiet ??= new Promise((resolve) => wait(untilMs, resolve));
      return quiet;
    },
  };
}
