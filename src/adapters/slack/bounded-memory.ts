import type { Clock } from '../../ports/clock.js';

/** Values that are remembered for a while, and never more than a number of them: the oldest go first. */
export interface BoundedMemory<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

export interface MemoryBounds {
  readonly ttlMs: number;
  readonly maxEntries: number;
}

export function createBoundedMemory<Value>(clock: Clock, bounds: MemoryBounds): BoundedMemory<Value> {
  const entries = new Map<string, { readonly value: Value; readonly endsAtMs: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry !== undefined && clock.now().getTime() < entry.endsAtMs ? entry.value : undefined;
    },
    set(key, value) {
      // Deleted first so that the map's order stays the order of age.
      entries.delete(key);
      entries.set(key, { value, endsAtMs: clock.now().getTime() + bounds.ttlMs });
      const [oldest] = entries.keys();
      if (entries.size > bounds.maxEntries && oldest !== undefined) entries.delete(oldest);
    },
    delete(key) {
      entries.delete(key);
    },
  };
}
