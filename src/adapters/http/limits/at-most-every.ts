import { LRUCache } from 'lru-cache';
import type { Clock } from '../../../ports/clock.js';

const MAX_KEYS = 5_000;

/** Does something for a key unless it was begun less than `ms` ago: then it waits for that, and shares how it ended. */
export function atMostEvery(
  ms: number,
  clock: Clock,
  act: (key: string) => Promise<void>,
): (key: string) => Promise<void> {
  const begun = new LRUCache<string, { readonly at: number; readonly ends: Promise<void> }>({
    max: MAX_KEYS,
  });
  return (key) => {
    const now = clock.now().getTime();
    const last = begun.get(key);
    // A clock that was turned back has no "ago".
    if (last !== undefined && now >= last.at && now - last.at < ms) return last.ends;
    const ends = act(key);
    begun.set(key, { at: now, ends });
    return ends;
  };
}
