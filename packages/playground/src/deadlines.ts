/** Where the platform reads the time. The playground's clock may be moved forward by a person. */
export interface PlatformClock {
  now(): Date;
}

export interface Deadlines {
  /** Runs `task` once `delayMs` have passed, on the platform's clock or in real time, whichever comes first. */
  after(delayMs: number, task: () => void): () => void;
  /** Runs what has become due because the clock was moved. */
  runDue(): void;
  cancelAll(): void;
}

/**
 * Waits that end in real time as in the live product, and at once when the playground's clock is moved past them.
 * A clock that stands still (tests) leaves real time in charge.
 */
export function createDeadlines(clock: PlatformClock): Deadlines {
  const waiting = new Set<{ dueAtMs: number; fire: () => void; timer: NodeJS.Timeout }>();

  return {
    after(delayMs, task) {
      const fire = () => {
        clearTimeout(entry.timer);
        if (waiting.delete(entry)) task();
      };
      const entry = {
        dueAtMs: clock.now().getTime() + delayMs,
        fire,
        timer: setTimeout(() => fire(), delayMs),
      };
      entry.timer.unref();
      waiting.add(entry);
      return () => {
        clearTimeout(entry.timer);
        waiting.delete(entry);
      };
    },
    runDue() {
      const nowMs = clock.now().getTime();
      const due = [...waiting].filter((entry) => entry.dueAtMs <= nowMs);
      for (const entry of due.sort((a, b) => a.dueAtMs - b.dueAtMs)) entry.fire();
    },
    cancelAll() {
      for (const entry of waiting) clearTimeout(entry.timer);
      waiting.clear();
    },
  };
}
