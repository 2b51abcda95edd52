/** The soonest of some moments, of which null never comes; null when none does. */
export function soonest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);
}
