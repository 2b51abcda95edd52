/** Kicks due within the same tenth of a second share one timer. */
const BUCKET_MS = 100;
/** Beyond this the recurring sweep is punctual enough. */
const MAX_DELAY_MS = 10 * 60 * 1000;

export interface KickTimers {
  /** Calls `fire(name)` after `delayMs`; delays over ten minutes are left to the sweeps. */
  add(name: string, delayMs: number, fire: () => void): void;
  clear(): void;
}

/** Timers that never keep the process alive. */
export function createKickTimers(): KickTimers {
  const timers = new Map<string, NodeJS.Timeout>();

  return {
    add(name, delayMs, fire) {
      if (delayMs > MAX_DELAY_MS) return;
      const bucket = Math.ceil((performance.now() + delayMs) / BUCKET_MS);
      const id = `${name} ${bucket}`;
      if (timers.has(id)) return;
      const timer = setTimeout(
        () => {
          timers.delete(id);
          fire();
        },
        bucket * BUCKET_MS - performance.now(),
      );
      timers.set(id, timer.unref());
    },

    clear() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
