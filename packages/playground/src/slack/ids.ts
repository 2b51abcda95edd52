import type { PlatformClock } from '../deadlines.js';

export interface Ids {
  /** An id in Slack's manner: a prefix (C, D, V, F, Ev ...) and nine characters, counted up, so that runs repeat. */
  next(prefix: string): string;
  /** A short id as Slack gives to blocks and elements that came without one. */
  short(): string;
  /** A message's ts: seconds and six decimals of the clock, never twice, never backwards. */
  ts(): string;
  /** How far it has counted; another process goes on from there with `resume`. */
  position(): IdPosition;
  resume(position: IdPosition): void;
  /** An empty workspace has no message yet that a ts could come before. */
  restartTime(): void;
}

export interface IdPosition {
  readonly counter: number;
  readonly lastMicros: number;
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
    position: () => ({ counter, lastMicros }),
    restartTime() {
      lastMicros = 0;
    },
    resume(position) {
      counter = Math.max(counter, position.counter);
      lastMicros = Math.max(lastMicros, position.lastMicros);
    },
  };
}
