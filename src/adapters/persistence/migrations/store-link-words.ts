import type { mongo } from 'mongoose';
import { toLinkWords } from '../../../domain/search/link-words.js';
import type { LinkDocument } from '../links/link-document.js';
import type { Migration } from './migration.js';

const BATCH = 500;

type Stored = Pick<LinkDocument, '_id' | 'reference' | 'description' | 'customer'>;

/** Links made before searches had an index: their words, in place of the text that was searched. */
export const storeLinkWords: Migration = {
  id: '001-store-link-words',
  async run({ db, reached, note }) {
    const links = db.collection<LinkDocument>('links');
    let last = reached ?? '';
    for (;;) {
      const batch = await links
        .find({ _id: { $gt: last } })
        .sort({ _id: 1 })
        .limit(BATCH)
        .project<Stored>({ reference: 1, description: 1, customer: 1 })
        .toArray();
      const end = batch.at(-1);
      if (end === undefined) return;
      await links.bulkWrite(batch.map(toUpdate), { ordered: false });
      last = end._id;
      await note(last);
    }
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
