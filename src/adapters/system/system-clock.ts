import type { Clock } from '../../ports/clock.js';

export function createSystemClock(): Clock {
  return { now: () => new Date() };
}
