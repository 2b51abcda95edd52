import type { LimitCounts } from '../../../ports/limit-counts.js';
import type { LimitTallies } from './limit-tallies.js';

/** In one second; what is left over is told in the next. */
const MAX_TOLD = 1_000;
const MAX_HEARD = 5_000;

/** Rejects when the store is away. */
export async function tellCounts(tallies: LimitTallies, counts: LimitCounts): Promise<void> {
  const told = tallies.takeHot(MAX_TOLD);
  if (told.length > 0) await counts.tell(told);
}

/** Takes in what the other instances counted in this minute. Rejects when the store is away. */
export async function hearCounts(
  tallies: LimitTallies,
  counts: LimitCounts,
  instanceId: string,
): Promise<void> {
  const { endsAt, tallyOf } = tallies.window();
  const sums = new Map<string, number>();
  for (const { key, count } of await counts.findOthers(instanceId, endsAt, MAX_HEARD)) {
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  for (const [key, sum] of sums) tallyOf(key).others = sum;
}
