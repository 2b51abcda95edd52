import type { mongo } from 'mongoose';
import { toLinkWords } from '../../../domain/search/link-words.js';
import type { LinkDocument } from '../links/link-document.js';
import type { Migration } from './migration.js';
import { updateEach } from './update-each.js';

type Stored = Pick<LinkDocument, '_id' | 'reference' | 'description' | 'customer' | 'notes'>;

/** Links made before searches had an index: their words, in place of the text that was searched. */
export const storeLinkWords: Migration = {
  id: '001-store-link-words',
  async run({ db, reached, note }) {
    await updateEach(db.collection<LinkDocument>('links'), { reached, note }, toUpdate);
  },
};

/** Whoever changed the link meanwhile has stored its words. */
function toUpdate(link: Stored): mongo.UpdateOneModel<LinkDocument> {
  return {
    filter: { _id: link._id, words: { $exists: false } },
    update: { $set: { words: toLinkWords(link) }, $unset: { searchText: '' } },
  };
}
