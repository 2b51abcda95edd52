import type { mongo } from 'mongoose';
import { toLinkWords } from '../../../domain/search/link-words.js';
import type { LinkDocument } from '../links/link-document.js';
import { eachBatch } from './each-batch.js';
import type { Migration } from './migration.js';

type Stored = Pick<
  LinkDocument,
  '_id' | 'reference' | 'description' | 'customer' | 'notes' | 'words' | 'version' | 'schemaVersion'
>;

/** Stores the words of links anew, as this release finds them. `schemaVersion`: the number of the migration. */
export function foldWordsAnew(id: string, schemaVersion: number): Migration {
  return {
    id,
    async run({ db, ...context }) {
      const links = db.collection<Stored>('links');
      await eachBatch(links, context, async (batch) => {
        const updates = batch.flatMap((link) => toUpdates(link, schemaVersion));
        if (updates.length > 0) await links.bulkWrite(updates, { ordered: false });
      });
    },
  };
}

/** Nothing for a link whose words are the same. Whoever changed the link meanwhile has stored its words. */
function toUpdates(link: Stored, schemaVersion: number): readonly mongo.AnyBulkWriteOperation<Stored>[] {
  const words = toLinkWords(link);
  if (words.join(' ') === link.words.join(' ')) return [];
  const { _id, version } = link;
  return [{ updateOne: { filter: { _id, version }, update: { $set: { words, schemaVersion } } } }];
}
