import { spreadOf } from '../../domain/time/spread.js';

const FIRST_MS = 1_000;
const CAP_MS = 100_000;
/** Half of each wait is spread, so that what failed together does not come back together. */
const SPREAD = 0.5;

/** About a day of tries, most of them 50 to 100 s apart. */
export const MOST_FAILURES = 1_000;

/**
 * How long to wait after `failures` failed tries: 1 s, doubled each time, 100 s at most, shortened by up to half.
 * The part that is spread comes from `id`: no chance enters the core, and the same row waits the same.
 */
export function retryDelayMs(failures: number, id: string): number {
  const full = Math.min(CAP_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return Math.round(full * (1 - SPREAD * spreadOf(`${id}:${failures}`)));
}
