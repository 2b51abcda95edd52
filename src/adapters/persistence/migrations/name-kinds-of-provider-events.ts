import type { mongo } from 'mongoose';
import type { InboxDocument } from '../provider-inbox/provider-inbox.js';
import type { Migration } from './migration.js';
import { updateEach } from './update-each.js';

/** Events of providers were all of attempts: now each says what it is about. */
export const nameKindsOfProviderEvents: Migration = {
  id: '007-name-kinds-of-provider-events',
  async run({ db, ...context }) {
    await updateEach(db.collection<InboxDocument>('provider_inbox'), context, toUpdate);
  },
};

function toUpdate({ _id }: InboxDocument): mongo.UpdateOneModel<InboxDocument> {
  return {
    filter: { _id, kind: { $exists: false } },
    update: { $set: { kind: 'attempt', schemaVersion: 7 } },
  };
}
