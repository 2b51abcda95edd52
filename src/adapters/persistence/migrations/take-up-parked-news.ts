import type { mongo } from 'mongoose';
import type { InboxDocument } from '../provider-inbox/provider-inbox.js';
import type { Migration } from './migration.js';
import { updateEach } from './update-each.js';

/** As earlier releases gave them. */
const REASONS = [
  'tells of a refund, which this release cannot apply',
  'tells of a dispute, which this release cannot apply',
];

/** News of refunds and disputes waited for a release that can do something with them. */
export const takeUpParkedNews: Migration = {
  id: '011-take-up-parked-news',
  async run({ db, ...context }) {
    await updateEach(db.collection<InboxDocument>('provider_inbox'), context, toUpdate);
  },
};

function toUpdate({ _id, receivedAt }: InboxDocument): mongo.UpdateOneModel<InboxDocument> {
  return {
    filter: { _id, parkedReason: { $in: REASONS } },
    update: {
      $set: { dueAt: receivedAt, holder: null, failures: 0, schemaVersion: 11 },
      $unset: { parkedAt: '', parkedReason: '' },
    },
  };
}
