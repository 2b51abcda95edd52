import { type mongo, trusted } from 'mongoose';
import { toLedgerRows } from '../../../domain/ledger/to-ledger-rows.js';
import type { LinkDocument } from '../links/link-document.js';
import { fromLinkDocument } from '../links/link-mapper.js';
import type { Models } from './models.js';

const BATCH = 500;
const NOBODY = { name: null, email: null, phone: null } as const;
const DUE_PARTS = {
  'relay.dueAt': '',
  'expiry.dueAt': '',
  'questions.dueAt': '',
  'refundWork.dueAt': '',
} as const;

/** Of a merchant's links those with money in them stay, with what moved and when, and nothing of who paid. */
export async function cutLinks({ links }: Pick<Models, 'links'>, merchantId: string): Promise<void> {
  await links.deleteMany({ merchantId, 'attempts.status': trusted({ $ne: 'succeeded' }) });
  for (let last = ''; ; ) {
    const batch = await links
      .find({ merchantId, _id: trusted({ $gt: last }) })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<LinkDocument[]>();
    const end = batch.at(-1);
    if (end === undefined) return;
    const collection: mongo.Collection<LinkDocument> = links.db.collection(links.collection.name);
    await collection.bulkWrite(batch.map(toCut), { ordered: false });
    last = end._id;
  }
}

function toCut(document: LinkDocument): mongo.AnyBulkWriteOperation<LinkDocument> {
  const { _id, history, attempts } = document;
  const link = fromLinkDocument(document);
  return {
    updateOne: {
      filter: { _id },
      update: {
        $set: {
          ...{ customer: NOBODY, notes: [], words: [], cardPlaces: [] },
          ...{ description: null, receiptDetails: null },
          history: history.filter((event) => toLedgerRows(link, event).length > 0),
          attempts: attempts.map((attempt) => ({ ...attempt, checkoutUrl: null })),
        },
        $unset: DUE_PARTS,
      },
    },
  };
}
