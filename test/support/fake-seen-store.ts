import type { Clock } from '../../src/ports/clock.js';
import type { SeenStore } from '../../src/ports/seen-store.js';

export function createFakeSeenStore(clock: Clock): SeenStore {
  const until = new Map<string, number>();
  return {
    async firstTime(key, ttlMs) {
      const now = clock.now().getTime();
      if ((until.get(key) ?? 0) > now) return false;
      until.set(key, now + ttlMs);
      return true;
    },
    async forget(key) {
      until.delete(key);
    },
  };
}
