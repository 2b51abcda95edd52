import { trusted } from 'mongoose';

/** A lease that was never taken, or was given back. */
export const NO_LEASE = new Date(0);

/** The end of a lease taken now. */
export function leaseEnd(now: Date, leaseMs: number): Date {
  return new Date(now.getTime() + leaseMs);
}

/**
 * Claims one row at a time until nothing is due or `limit` is reached.
 * Each claim is a conditional update, so two claimers never get the same row.
 */
export async function claimUpTo<Row>(
  limit: number,
  claimOne: () => Promise<Row | null>,
): Promise<readonly Row[]> {
  const claimed: Row[] = [];
  while (claimed.length < limit) {
    const row = await claimOne();
    if (row === null) break;
    claimed.push(row);
  }
  return claimed;
}

/**
 * Takes the soonest row whose `dueAt` has come and moves that to the end of the lease; a row that is done has none.
 * For `findOneAndUpdate`; the collection has an index on `dueAt`, then `_id`.
 */
export function dueClaim(now: Date, leaseMs: number) {
  return [
    { dueAt: trusted({ $lte: now }) },
    { $set: { dueAt: leaseEnd(now, leaseMs) } },
    { sort: { dueAt: 1, _id: 1 }, returnDocument: 'after' },
  ] as const;
}
