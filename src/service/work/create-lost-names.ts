import type { Timers } from '../../ports/timers.js';
import { TAKEOVER_MS } from './lease-times.js';

/** Names of before, under which something may still be held. */
export interface LostNames {
  /** `lastBeatMs`: when the last beat under that name was sent; null: it had none. */
  add(name: string, lastBeatMs: number | null): void;
  has(name: string): boolean;
  /** Whether one of them still holds what it may. */
  isAnyLeft(): boolean;
  /** Whether a name was lost since the start. */
  wasAnyLost(): boolean;
  /** Frees what the lost names hold, as late as others would: what was begun under a name has the same time to end. */
  letGo(): Promise<void>;
}

export function createLostNames(timers: Timers, letGoOf: (name: string) => Promise<void>): LostNames {
  const lastBeats = new Map<string, number>();
  let wasAnyLost = false;
  return {
    add(name, lastBeatMs) {
      lastBeats.set(name, lastBeatMs ?? timers.elapsedMs());
      wasAnyLost = true;
    },
    has: (name) => lastBeats.has(name),
    isAnyLeft: () => lastBeats.size > 0,
    wasAnyLost: () => wasAnyLost,
    async letGo() {
      for (const [name, lastMs] of lastBeats) {
        if (timers.elapsedMs() - lastMs < TAKEOVER_MS) continue;
        await letGoOf(name);
        lastBeats.delete(name);
      }
    },
  };
}
