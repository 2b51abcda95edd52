import type { mongo } from 'mongoose';
import type { LinkDocument } from '../links/link-document.js';
import { fromLinkDocument } from '../links/link-mapper.js';
import { eachBatch } from './each-batch.js';
import type { Migration } from './migration.js';

/** What waits for a decision is listed by what this release says of the money: of a surplus that went back, nothing does. */
export const askOnlyWhatIsOpen: Migration = {
  id: '017-ask-only-what-is-open',
  async run({ db, ...context }) {
    const links = db.collection<LinkDocument>('links');
    await eachBatch(links, context, async (batch) => {
      const updates = batch.filter(({ exception }) => exception !== null).flatMap(toUpdates);
      if (updates.length > 0) await links.bulkWrite(updates, { ordered: false });
    });
  },
};

/** Whoever changed the link meanwhile has stored what its money says. */
function toUpdates(stored: LinkDocument): readonly mongo.AnyBulkWriteOperation<LinkDocument>[] {
  const { exception } = fromLinkDocument(stored);
  if (exception === stored.exception) return [];
  const { _id, version } = stored;
  return [{ updateOne: { filter: { _id, version }, update: { $set: { exception, schemaVersion: 17 } } } }];
}
