import type { mongo } from 'mongoose';
import { toLinkWords } from '../../../domain/search/link-words.js';
import type { LinkDocument } from '../links/link-document.js';
import { eachBatch } from './each-batch.js';
import type { Migration } from './migration.js';

type Stored = Pick<LinkDocument, '_id' | 'reference' | 'description' | 'customer'>;

/** Links made before searches had an index: their words, in place of the text that was searched. */
export const storeLinkWords: Migration = {
  id: '001-store-link-words',
  async run({ db, reached, note }) {
    const links = db.collection<LinkDocument>('links');
    await eachBatch(links, { reached, note }, async (batch) => {
      await links.bulkWrite(batch.map(toUpdate), { ordered: false });
    });
  },
};

/** Whoever changed the link meanwhile has stored its words. */
function toUpdate(link: Stored): mongo.AnyBulkWriteOperation<LinkDocument> {
  return {
    updateOne: {
      filter: { _id: link._id, words: { $exists: false } },
      update: { $set: { words: toLinkWords(link) }, $unset: { searchText: '' } },
    },
  };
}
