import { performance } from 'node:perf_hooks';
import type { Timers } from '../../ports/timers.js';

export function createSystemTimers(): Timers {
  return {
    elapsedMs: () => performance.now(),
    after(delayMs, task) {
      const timer = setTimeout(task, delayMs).unref();
      return () => clearTimeout(timer);
    },
  };
}
