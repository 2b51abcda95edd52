import type { mongo } from 'mongoose';
import type { DeliveryDocument } from '../../src/adapters/persistence/deliveries/delivery-schema.js';

type Row = Pick<
  DeliveryDocument,
  '_id' | 'channel' | 'address' | 'purpose' | 'promisedAt' | 'sending' | 'outcome' | 'parkedReason'
>;

/** One message, planned or kept on this machine. */
export interface BookedMessage {
  readonly id: string;
  readonly at: Date;
  readonly channel: string;
  readonly address: string;
  /** `link`, `reminder-1`, `receipt`, `trial`, `code`. */
  readonly purpose: string;
  /** `due`, `begun`, `sent`, `sent, kept here`, `dropped`, `called_off`, or `parked: <reason>`. */
  readonly outcome: string;
}

export interface MessageBooks {
  /** The newest `limit`, newest first. */
  list(limit: number): Promise<readonly BookedMessage[]>;
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
export function createMessageBooks(db: mongo.Db): MessageBooks {
  const deliveries = db.collection<Row>('deliveries');
  const kept = db.collection<Kept>('local_outbox');

  async function read(where: { _id?: string }, limit: number): Promise<readonly BookedMessage[]> {
    const rows = await deliveries.find(where).sort({ promisedAt: -1, _id: -1 }).limit(limit).toArray();
    const ids = rows.map(({ _id }) => _id);
    const here = await kept.find({ _id: { $in: ids } }, { projection: { _id: 1 } }).toArray();
    const hereIds = new Set(here.map(({ _id }) => _id));
    const others = await kept
      .find({ ...where, linkId: null })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .toArray();
    return [...rows.map((row) => toMessage(row, hereIds.has(row._id))), ...others.map(toOther)]
      .sort((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, limit);
  }

  return {
    list: (limit) => read({}, limit),
    find: async (id) => (await read({ _id: id }, 1))[0] ?? null,
    async show(id) {
      const [delivery, message] = await Promise.all([
        deliveries.findOne({ _id: id }),
        kept.findOne({ _id: id }, { projection: { attachments: 0 } }),
      ]);
      return delivery === null && message === null ? null : { delivery, message };
    },
  };
}

function toMessage(row: Row, isKeptHere: boolean): BookedMessage {
  const { _id: id, channel, address, purpose, promisedAt: at } = row;
  const number = purpose.kind === 'reminder' && purpose.number !== null ? `-${purpose.number}` : '';
  return {
    id,
    at,
    channel,
    address,
    purpose: `${purpose.kind}${number}`,
    outcome: outcomeOf(row, isKeptHere),
  };
}

function outcomeOf({ outcome, parkedReason, sending }: Row, isKeptHere: boolean): string {
  if (outcome === 'sent' && isKeptHere) return 'sent, kept here';
  if (outcome !== null) return outcome;
  if (typeof parkedReason === 'string') return `parked: ${parkedReason}`;
  return sending ? 'begun' : 'due';
}

/** What no link is about: a code that confirms an address, or a trial. */
function toOther({ _id: id, at, channel, to: address }: Kept): BookedMessage {
  const purpose = id.startsWith('cod_') ? 'code' : 'trial';
  return { id, at, channel, address, purpose, outcome: 'sent, kept here' };
}
