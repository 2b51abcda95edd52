import { LRUCache } from 'lru-cache';
import type { Clock } from '../../../ports/clock.js';

/** Values that are remembered for a while, and never more than a number of them: those used longest ago go first. */
export interface BoundedMemory<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

export interface MemoryBounds {
  readonly ttlMs: number;
  readonly maxEntries: number;
}

/** `clock` alone says what is over. */
export function createBoundedMemory<Value extends NonNullable<unknown>>(
  clock: Clock,
  { ttlMs, maxEntries }: MemoryBounds,
): BoundedMemory<Value> {
  const entries = new LRUCache<string, Value>({
    max: maxEntries,
    // The cache keeps a value through the last millisecond of its time.
    ttl: ttlMs - 1,
    ttlResolution: 0,
    perf: { now: () => clock.now().getTime() },
  });
  return {
    get: (key) => entries.get(key),
    set: (key, value) => void entries.set(key, value),
    delete: (key) => void entries.delete(key),
  };
}
