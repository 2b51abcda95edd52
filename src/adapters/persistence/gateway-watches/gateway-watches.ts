import { type Model, Schema } from 'mongoose';
import { gatewayShareOf } from '../../../domain/payment/attempt.js';
import type { GatewayWatch, GatewayWatches } from '../../../ports/gateway-watches.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { DOCUMENT_OPTIONS, requiredText } from '../schema-parts.js';
import { addWorkIndexes, type WorkFields, workFields } from '../work/work-fields.js';
import { createWorkTable } from '../work/work-table.js';
import { writeUnordered } from '../write-unordered.js';

export interface GatewayWatchDocument extends WorkFields {
  /** The account's share of the work, which names it; `accounts` for the roster. */
  readonly _id: string;
  readonly share: string;
  /** Absent in the roster, as are the two below. */
  readonly provider?: string;
  readonly gatewayAccountId?: string | null;
  readonly since?: Date;
}

const ROSTER = 'accounts';

export const gatewayWatchSchema = new Schema<GatewayWatchDocument>(
  {
    _id: String,
    share: requiredText,
    provider: String,
    gatewayAccountId: String,
    since: Date,
    ...workFields,
  },
  DOCUMENT_OPTIONS,
);

addWorkIndexes(gatewayWatchSchema);

/** When each account at a gateway is next asked what changed there. */
export function createGatewayWatches(model: Model<GatewayWatchDocument>): GatewayWatches & ParkedTable {
  const { collection } = model;
  const insertNew = async (documents: readonly GatewayWatchDocument[]): Promise<void> => {
    if (documents.length === 0) return;
    const upserts = documents.map(({ _id, ...document }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: document }, upsert: true },
    }));
    await writeUnordered<GatewayWatchDocument>(model, upserts);
  };

  return {
    ...createWorkTable<GatewayWatch>({
      collection,
      prefix: '',
      shareField: 'share',
      toRow: (document) => toWatch(document as GatewayWatchDocument),
    }),

    begin: (now) => insertNew([{ _id: ROSTER, share: ROSTER, ...dueAt(now) }]),

    async watch(accounts, { since, now }) {
      const documents = accounts.map(({ provider, gatewayAccountId }) => {
        const share = gatewayShareOf({ provider, gatewayAccountId });
        return { _id: share, share, provider, gatewayAccountId, since, ...dueAt(now) };
      });
      await insertNew(documents);
    },

    async reach({ id }, since, holder) {
      await model.updateOne({ _id: id, holder }, { $set: { since } });
    },
  };
}

function dueAt(now: Date): WorkFields {
  return { dueAt: now, holder: null, failures: 0 };
}

function toWatch({ _id: id, share, ...document }: GatewayWatchDocument): GatewayWatch {
  const { provider, gatewayAccountId = null, since, failures = 0 } = document;
  const row = { id, share, dueAt: document.dueAt ?? new Date(0), failures };
  if (provider === undefined || since === undefined) return { ...row, account: null };
  return { ...row, account: { provider, gatewayAccountId }, since };
}
