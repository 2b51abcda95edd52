/** A clock that runs with real time and can be moved forward, never back: what has happened has happened. */
export interface MovableClock {
  now(): Date;
  advance(byMs: number): void;
  /** By how much it is before real time; negative: behind it. */
  aheadMs(): number;
  /** Before anything has happened by it: where it stood in an earlier process, or the beginning of a story. */
  setAhead(ms: number): void;
}

export function createMovableClock(realTime: () => number = Date.now): MovableClock {
  let aheadMs = 0;
  return {
    now: () => new Date(realTime() + aheadMs),
    advance(byMs) {
      aheadMs += Math.max(0, byMs);
    },
    aheadMs: () => aheadMs,
    setAhead(ms) {
      aheadMs = ms;
    },
  };
}
