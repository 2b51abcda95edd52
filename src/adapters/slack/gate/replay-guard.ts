import type { Clock } from '../../../ports/clock.js';
import { createBoundedMemory } from '../memory/bounded-memory.js';

/** Remembers requests by their signature, for longer than one holds. */
export interface ReplayGuard {
  /** True when the very same signed request was taken before. */
  isReplay(signature: string): boolean;
  /** For a request that failed: Slack may send it again within the same second, with the same signature. */
  forget(signature: string): void;
}

/** A signature holds for 300 s before and after its time. */
const TTL_MS = 600_000;
/** Slack sends at most 30,000 events an hour and workspace; the memory is a few megabytes when full. */
const MAX_ENTRIES = 20_000;

export function createReplayGuard(clock: Clock): ReplayGuard {
  const taken = createBoundedMemory<true>(clock, { ttlMs: TTL_MS, maxEntries: MAX_ENTRIES });
  return {
    isReplay(signature) {
      if (taken.get(signature)) return true;
      taken.set(signature, true);
      return false;
    },
    forget: (signature) => taken.delete(signature),
  };
}
