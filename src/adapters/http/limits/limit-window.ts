import { LRUCache } from 'lru-cache';

export const MINUTE_MS = 60_000;

/** More addresses than this in one minute are an attack, which forgets those first that asked longest ago. */
const MAX_KEYS = 20_000;

export interface Tally {
  own: number;
  /** What other instances told. */
  others: number;
}

/** What is counted in one minute of the clock: it ends at the same instant for every instance. */
export interface LimitWindow {
  readonly endsAt: Date;
  readonly size: number;
  holds(now: Date): boolean;
  /** The tally of a key, zero at first. */
  tallyOf(key: string): Tally;
}

export function openLimitWindow(now: Date): LimitWindow {
  const endsAtMs = (Math.floor(now.getTime() / MINUTE_MS) + 1) * MINUTE_MS;
  const tallies = new LRUCache<string, Tally>({ max: MAX_KEYS });
  return {
    endsAt: new Date(endsAtMs),
    get size() {
      return tallies.size;
    },
    holds(at) {
      const leftMs = endsAtMs - at.getTime();
      return leftMs > 0 && leftMs <= MINUTE_MS;
    },
    tallyOf(key) {
      const known = tallies.get(key);
      if (known !== undefined) return known;
      const tally = { own: 0, others: 0 };
      tallies.set(key, tally);
      return tally;
    },
  };
}
