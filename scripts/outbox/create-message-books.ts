import type { mongo } from 'mongoose';
import type { DeliveryDocument } from '../../src/adapters/persistence/deliveries/delivery-schema.js';
import { buildStateFilter, describeOutcome, type MessageState } from './message-states.js';

type Row = DeliveryDocument;

/** One message, planned or kept on this machine. */
export interface BookedMessage {
  readonly id: string;
  readonly at: Date;
  readonly channel: string;
  readonly address: string;
  /** `link`, `reminder-1`, `receipt`, `trial`, `code`. */
  readonly purpose: string;
  /** As `describeOutcome` says it, or `sent, kept here`. */
  readonly outcome: string;
}

export interface ListedMessages {
  /** Null: all but what is planned. */
  readonly state: MessageState | null;
  /** Null: every merchant. */
  readonly merchantId: string | null;
  readonly limit: number;
}

export interface MessageBooks {
  /** Newest first; what is planned, soonest first. */
  list(asked: ListedMessages): Promise<readonly BookedMessage[]>;
  find(id: string): Promise<BookedMessage | null>;
  /** As it is stored: its delivery and what stayed here of it; null when there is neither. */
  show(id: string): Promise<object | null>;
}

interface Kept {
  readonly _id: string;
  readonly channel: string;
  readonly to: string;
  readonly at: Date;
  readonly linkId: string | null;
}

/** What the queue of deliveries and the local outbox say of each message, together. */
export function createMessageBooks(db: mongo.Db, now: () => Date): MessageBooks {
  const deliveries = db.collection<Row>('deliveries');
  const kept = db.collection<Kept>('local_outbox');

  const read = (rows: readonly Row[]) => readRows(rows, kept, now());
  return {
    async list(asked) {
      const { state, merchantId, limit } = asked;
      const where = { ...buildStateFilter(state, now()), ...(merchantId === null ? {} : { merchantId }) };
      const order = state === 'planned' ? 1 : -1;
      const rows = await deliveries
        .find(where)
        .sort({ promisedAt: order, _id: order })
        .limit(limit)
        .toArray();
      return [...(await read(rows)), ...(await readOthers(asked, kept))]
        .sort((one, other) => order * (one.at.getTime() - other.at.getTime()))
        .slice(0, limit);
    },
    async find(id) {
      const row = await deliveries.findOne({ _id: id });
      if (row !== null) return (await read([row]))[0] ?? null;
      const other = await kept.findOne({ _id: id, linkId: null });
      return other && toOther(other);
    },
    async show(id) {
      const [delivery, message] = await Promise.all([
        deliveries.findOne({ _id: id }),
        kept.findOne({ _id: id }, { projection: { attachments: 0 } }),
      ]);
      return delivery === null && message === null ? null : { delivery, message };
    },
  };
}

async function readRows(
  rows: readonly Row[],
  kept: mongo.Collection<Kept>,
  now: Date,
): Promise<readonly BookedMessage[]> {
  const ids = rows.map(({ _id }) => _id);
  const here = await kept.find({ _id: { $in: ids } }, { projection: { _id: 1 } }).toArray();
  const hereIds = new Set(here.map(({ _id }) => _id));
  return rows.map((row) => toMessage(row, { isKeptHere: hereIds.has(row._id), now }));
}

/** Trials and codes, which stay here where no carrier is, and of which no merchant is noted. */
async function readOthers(
  { state, merchantId, limit }: ListedMessages,
  kept: mongo.Collection<Kept>,
): Promise<readonly BookedMessage[]> {
  if (merchantId !== null || (state !== null && state !== 'sent')) return [];
  return (await kept.find({ linkId: null }).sort({ at: -1, _id: -1 }).limit(limit).toArray()).map(toOther);
}

function toMessage(row: Row, { isKeptHere, now }: { isKeptHere: boolean; now: Date }): BookedMessage {
  const { _id: id, channel, address, purpose, promisedAt: at } = row;
  const number = purpose.kind === 'reminder' && purpose.number !== null ? `-${purpose.number}` : '';
  return {
    id,
    at,
    channel,
    address,
    purpose: `${purpose.kind}${number}`,
    outcome: row.outcome === 'sent' && isKeptHere ? 'sent, kept here' : describeOutcome(row, now),
  };
}

/** What no link is about: a code that confirms an address, or a trial. */
function toOther({ _id: id, at, channel, to: address }: Kept): BookedMessage {
  const purpose = id.startsWith('cod_') ? 'code' : 'trial';
  return { id, at, channel, address, purpose, outcome: 'sent, kept here' };
}
