import type { Timers } from '../../../ports/timers.js';

export function pause(timers: Pick<Timers, 'after'>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(ms, resolve);
  });
}
