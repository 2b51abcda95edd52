import type { Timers } from '../../ports/timers.js';

/** Rings once, at the soonest of all moments that it was set for since it last rang. */
export interface Alarm {
  set(afterMs: number): void;
  /** Never rings again. */
  stop(): void;
}

/** Delays beyond this are left to the recurring sweep. */
const LONGEST_MS = 10 * 60_000;

export function createAlarm(timers: Timers, ring: () => void): Alarm {
  let isStopped = false;
  let next: { readonly atMs: number; readonly cancel: () => void } | null = null;
  return {
    set(afterMs) {
      if (isStopped || afterMs > LONGEST_MS) return;
      const atMs = timers.elapsedMs() + afterMs;
      if (next !== null && next.atMs <= atMs) return;
      next?.cancel();
      const cancel = timers.after(afterMs, () => {
        next = null;
        ring();
      });
      next = { atMs, cancel };
    },
    stop() {
      isStopped = true;
      next?.cancel();
    },
  };
}
