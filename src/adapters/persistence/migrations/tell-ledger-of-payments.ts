import type { mongo } from 'mongoose';
import type { LinkDocument } from '../links/link-document.js';
import { eachBatch } from './each-batch.js';
import type { Migration } from './migration.js';

const FROM_THE_START = { heard: 0, failures: 0, retryAt: null } as const;

/** There was no ledger: it is told all of each link that somebody paid. */
export const tellLedgerOfPayments: Migration = {
  id: '010-tell-ledger-of-payments',
  async run({ db, ...context }) {
    const links = db.collection<LinkDocument>('links');
    await eachBatch(links, context, async (batch) => {
      const updates = batch.flatMap(toUpdates);
      if (updates.length > 0) await links.bulkWrite(updates, { ordered: false });
    });
  },
};

function toUpdates({
  _id,
  attempts,
  createdAt,
}: LinkDocument): readonly mongo.AnyBulkWriteOperation<LinkDocument>[] {
  if (attempts.every(({ status }) => status !== 'succeeded')) return [];
  const update = {
    $set: { 'relay.cursors.ledger': FROM_THE_START, schemaVersion: 10 },
    $min: { 'relay.dueAt': createdAt },
  };
  return [{ updateOne: { filter: { _id, 'relay.cursors.ledger': { $exists: false } }, update } }];
}
