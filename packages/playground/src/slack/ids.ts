import type { PlatformClock } from '../deadlines.js';

export interface Ids {
  /** An id in Slack's manner: a prefix (C, D, V, F, Ev ...) and nine characters, counted up, so that runs repeat. */
  next(prefix: string): string;
  /** A short id as Slack gives to blocks and elements that came without one. */
  short(): string;
  /** A message's ts: seconds and six decimals of the clock, never twice, never backwards. */
  ts(): string;
}

export function createIds(clock: PlatformClock): Ids {
  let counter = 0;
  let lastMicros = 0;
  const count = (width: number) => (++counter).toString(36).toUpperCase().padStart(width, '0');

  return {
    next: (prefix) => `${prefix}${count(9)}`,
    short: () => count(5),
    ts() {
      lastMicros = Math.max(lastMicros + 1, clock.now().getTime() * 1000);
      return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, '0')}`;
    },
  };
}
