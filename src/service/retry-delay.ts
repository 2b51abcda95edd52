const FIRST_MS = 1_000;
const CAP_MS = 100_000;

/** How long to wait after `failures` failed tries: 1 s, doubled each time, 100 s at most. */
export function retryDelayMs(failures: number): number {
  return Math.min(CAP_MS, FIRST_MS * 2 ** Math.min(failures, 10));
}
