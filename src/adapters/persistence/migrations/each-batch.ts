import type { mongo } from 'mongoose';
import type { MigrationContext } from './migration.js';

const BATCH = 500;

/** Hands the documents of a collection to `work`, batch by batch in the order of their ids, and notes how far it got. */
export async function eachBatch<Document extends { readonly _id: string }>(
  collection: mongo.Collection<Document>,
  { reached, note }: Pick<MigrationContext, 'reached' | 'note'>,
  work: (batch: readonly Document[]) => Promise<void>,
): Promise<void> {
  for (let last = reached ?? ''; ; ) {
    const filter = { _id: { $gt: last } } as mongo.Filter<Document>;
    const batch = await collection.find<Document>(filter).sort({ _id: 1 }).limit(BATCH).toArray();
    const end = batch.at(-1);
    if (end === undefined) return;
    await work(batch);
    last = end._id;
    await note(last);
  }
}
