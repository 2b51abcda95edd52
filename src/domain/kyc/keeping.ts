/**
 * What is kept of reviews ends by the month: what was done in one ends together, once the years since its last day are
 * over. All that was done before this moment has ended by `now`.
 */
export function findEndedBefore(now: Date, years: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), 1));
}

/** When that ends which was done at `at`. */
export function findEndOf(at: Date, years: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear() + years, at.getUTCMonth() + 1, 1));
}
