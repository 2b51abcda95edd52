import type { Clock } from '../../src/ports/clock.js';
import type { KeptValues } from '../../src/ports/kept-values.js';

export interface FakeKeptValues extends KeptValues {
  /** Of all that is kept, in the order it came. */
  keys(): readonly string[];
}

/** What is kept for a while, in memory. */
export function createFakeKeptValues(clock: Clock): FakeKeptValues {
  const values = new Map<string, { readonly value: string; readonly untilMs: number }>();
  const read = (key: string): string | null => {
    const kept = values.get(key);
    return kept === undefined || kept.untilMs <= clock.now().getTime() ? null : kept.value;
  };
  return {
    keys: () => [...values.keys()],
    find: async (key) => read(key),
    async keep(key, value, ttlMs) {
      values.set(key, { value, untilMs: clock.now().getTime() + ttlMs });
    },
    async change(key, ttlMs, next) {
      values.set(key, { value: next(read(key)), untilMs: clock.now().getTime() + ttlMs });
    },
    async take(key) {
      const value = read(key);
      values.delete(key);
      return value;
    },
    async forget(key) {
      values.delete(key);
    },
  };
}
