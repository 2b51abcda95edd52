import type { Clock } from '../../src/ports/clock.js';

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
  advance(ms: number): void;
}

/** Sunday 22 Nov 2026, 10:00 UTC: where every fake begins unless told otherwise. */
export const START = new Date('2026-11-22T10:00:00.000Z');

export function createFakeClock(start: Date = START): FakeClock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    advance(ms) {
      now += ms;
    },
  };
}
