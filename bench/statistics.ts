/** The value that a share of all values lies below: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError('no values');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Pairs {
  /** Ours and the yardstick's, round by round. */
  readonly ours: readonly number[];
  readonly yardstick: readonly number[];
}

/** The median of the ratios of each round: what slows the machine down slows both of a round. */
export function medianRatio({ ours, yardstick }: Pairs): number {
  return median(ours.map((value, round) => value / (yardstick[round] ?? Number.NaN)));
}
