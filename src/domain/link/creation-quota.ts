/** How many links one member may make in a sliding window. */
export interface CreationQuota {
  readonly max: number;
  readonly windowMs: number;
}

export const CREATION_QUOTA: CreationQuota = { max: 20, windowMs: 60_000 };

/**
 * How long until the member may make one more; 0: now.
 * `madeAtMs`: when the member's newest links were made, at least `max` of them where there are so many, in any order.
 */
export function quotaWaitMs(
  { max, windowMs }: CreationQuota,
  madeAtMs: readonly number[],
  nowMs: number,
): number {
  const last = madeAtMs.toSorted((a, b) => b - a)[max - 1];
  return last === undefined ? 0 : Math.max(0, last + windowMs - nowMs);
}
