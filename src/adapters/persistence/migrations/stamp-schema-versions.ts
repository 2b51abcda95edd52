import type { VersionedDocument } from '../schema-version.js';
import { eachBatch } from './each-batch.js';
import type { Migration } from './migration.js';

interface Stored extends VersionedDocument {
  readonly _id: string;
}

/** Those whose form did not change when documents began to carry its version. */
const COLLECTIONS = ['chat_outbox', 'deliveries', 'drafts'];

/** From here on every document of the services says in which form it is. */
export const stampSchemaVersions: Migration = {
  id: '008-stamp-schema-versions',
  async run({ db }) {
    const nothingNoted = { reached: null, note: async () => {} };
    for (const name of COLLECTIONS) {
      const collection = db.collection<Stored>(name);
      await eachBatch(collection, nothingNoted, async (batch) => {
        const ids = batch.filter(({ schemaVersion }) => schemaVersion === undefined).map(({ _id }) => _id);
        const unstamped = { _id: { $in: ids }, schemaVersion: { $exists: false } };
        if (ids.length > 0) await collection.updateMany(unstamped, { $set: { schemaVersion: 8 } });
      });
    }
  },
};
