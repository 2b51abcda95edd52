import type { Timers } from '../../ports/timers.js';

/** When an idle sweep of one kind does more than look for what is due. */
export interface WorkRhythm {
  /** Whether to look for rows that this instance holds and does not know of. Said yes to, it counts as done. */
  isTimeForStrays(): boolean;
  isTimeToLookAhead(): boolean;
  lookedAhead(): void;
  /** The next sweep looks ahead in any case. */
  lookAheadAgain(): void;
  /** A call of our own failed: what it asked for may come to pass all the same. */
  beTroubled(): void;
}

/** What is stored meanwhile kicks by itself. */
const LOOK_AHEAD_EVERY_MS = 20_000;
const STRAYS_EVERY_MS = 20_000;
const STRAYS_IN_TROUBLE_EVERY_MS = 5_000;
const TROUBLE_LASTS_MS = 60_000;

export function createWorkRhythm({ elapsedMs }: Timers): WorkRhythm {
  let lookedForStraysMs = elapsedMs();
  let isTroubledUntilMs = 0;
  let lookedAheadMs: number | null = null;
  return {
    isTimeForStrays() {
      const nowMs = elapsedMs();
      const everyMs = nowMs < isTroubledUntilMs ? STRAYS_IN_TROUBLE_EVERY_MS : STRAYS_EVERY_MS;
      if (nowMs - lookedForStraysMs < everyMs) return false;
      lookedForStraysMs = nowMs;
      return true;
    },
    isTimeToLookAhead: () => lookedAheadMs === null || elapsedMs() - lookedAheadMs >= LOOK_AHEAD_EVERY_MS,
    lookedAhead() {
      lookedAheadMs = elapsedMs();
    },
    lookAheadAgain() {
      lookedAheadMs = null;
    },
    beTroubled() {
      isTroubledUntilMs = elapsedMs() + TROUBLE_LASTS_MS;
    },
  };
}
