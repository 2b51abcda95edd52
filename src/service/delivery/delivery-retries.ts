const MINUTE_MS = 60_000;

/** After each failed try; the last one again and again. */
const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 120 * MINUTE_MS] as const;

/** A day of tries at these times. */
export const MOST_DELIVERY_FAILURES = 15;

/** How long a message waits whose try failed, after `failures` that failed before. */
export function deliveryRetryMs(failures: number): number {
  return WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? MINUTE_MS;
}
