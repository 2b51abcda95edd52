import type { Timers } from '../../ports/timers.js';

/** Wakes at the soonest of the moments asked for; whoever is woken looks for the others. */
export interface SoonestTimer {
  wakeAfter(delayMs: number): void;
  cancel(): void;
}

export function createSoonestTimer(timers: Timers, wake: () => void): SoonestTimer {
  let soonest: { readonly atMs: number; readonly cancel: () => void } | null = null;
  return {
    wakeAfter(delayMs) {
      const atMs = timers.elapsedMs() + delayMs;
      if (soonest !== null && soonest.atMs <= atMs) return;
      soonest?.cancel();
      const cancel = timers.after(delayMs, () => {
        soonest = null;
        wake();
      });
      soonest = { atMs, cancel };
    },
    cancel: () => soonest?.cancel(),
  };
}
