import type { mongo } from 'mongoose';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';

interface Worked {
  readonly id: string;
  readonly at: Date;
}

/** Marks updates as worked, those of the same moment by one statement. */
export function makeMarkWorked(
  collection: Pick<mongo.Collection, 'updateMany'>,
): (id: string, at: Date) => Promise<void> {
  const mark = batchCalls<Worked, void>(async (worked) => {
    const ids = worked.map(({ id }) => id);
    const latestMs = Math.max(...worked.map(({ at }) => at.getTime()));
    const change = () =>
      collection.updateMany({ _id: { $in: ids }, dueAt: { $exists: true } } as mongo.Document, {
        $set: { workedAt: new Date(latestMs) },
        $unset: { dueAt: 1, body: 1 },
      });
    // The driver repeats no statement for several documents; what is not marked is answered once more.
    await change().catch(change);
    return new Map(worked.map((one) => [one, fulfilled(undefined)]));
  });
  return (id, at) => mark({ id, at });
}
