/** A clock that runs with real time and can be moved forward. */
export interface MovableClock {
  now(): Date;
  /** Never back: what has happened has happened. */
  advance(byMs: number): void;
  /** With real time again. */
  reset(): void;
}

export function createMovableClock(realTime: () => number = Date.now): MovableClock {
  let aheadMs = 0;
  return {
    now: () => new Date(realTime() + aheadMs),
    advance(byMs) {
      aheadMs += Math.max(0, byMs);
    },
    reset() {
      aheadMs = 0;
    },
  };
}
