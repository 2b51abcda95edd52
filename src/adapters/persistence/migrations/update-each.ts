import type { mongo } from 'mongoose';
import { eachBatch } from './each-batch.js';
import type { MigrationContext } from './migration.js';

/** Updates every document of a collection by itself; the update's filter leaves alone what is done already. */
export async function updateEach<Document extends { readonly _id: string }>(
  collection: mongo.Collection<Document>,
  context: Pick<MigrationContext, 'reached' | 'note'>,
  toUpdate: (document: Document) => mongo.UpdateOneModel<Document>,
): Promise<void> {
  await eachBatch(collection, context, async (batch) => {
    const updates = batch.map((document) => ({ updateOne: toUpdate(document) }));
    await collection.bulkWrite(updates, { ordered: false });
  });
}
