import type { Timers } from '../../src/ports/timers.js';

export interface FakeTimers extends Timers {
  /** Lets time pass and runs what falls due on the way, in its order. */
  advance(ms: number): Promise<void>;
  /** When the next task is due, in the time of `elapsedMs`; null: none waits. */
  nextMs(): number | null;
}

/** Time that stands still until it is moved. */
export function createFakeTimers(): FakeTimers {
  let nowMs = 0;
  let waiting: { readonly atMs: number; readonly task: () => void }[] = [];
  const next = () => waiting.toSorted((a, b) => a.atMs - b.atMs)[0];
  return {
    elapsedMs: () => nowMs,
    after(delayMs, task) {
      const entry = { atMs: nowMs + Math.max(0, delayMs), task };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    nextMs: () => next()?.atMs ?? null,
    async advance(ms) {
      const endMs = nowMs + ms;
      for (let entry = next(); entry !== undefined && entry.atMs <= endMs; entry = next()) {
        nowMs = entry.atMs;
        const due = entry;
        waiting = waiting.filter((other) => other !== due);
        due.task();
        await new Promise((resolve) => setImmediate(resolve));
      }
      nowMs = endMs;
    },
  };
}
