import type { Timers } from '../../ports/timers.js';

/** How often an instance looks for rows that it holds and does not know of; sooner while calls of its own fail. */
const EVERY_MS = 20_000;
const IN_TROUBLE_EVERY_MS = 5_000;
const TROUBLE_LASTS_MS = 60_000;

/** When to look for rows that this instance holds and does not know of. */
export interface StraySearch {
  /** True when it is time to look; then the next time is set. */
  isTime(): boolean;
  /** A call of ours failed, and what it did may have been done. */
  beTroubled(): void;
}

export function createStraySearch(timers: Timers): StraySearch {
  let lookedMs = timers.elapsedMs();
  let isTroubledUntilMs = 0;
  return {
    isTime() {
      const nowMs = timers.elapsedMs();
      const everyMs = nowMs < isTroubledUntilMs ? IN_TROUBLE_EVERY_MS : EVERY_MS;
      if (nowMs - lookedMs < everyMs) return false;
      lookedMs = nowMs;
      return true;
    },
    beTroubled() {
      isTroubledUntilMs = timers.elapsedMs() + TROUBLE_LASTS_MS;
    },
  };
}
