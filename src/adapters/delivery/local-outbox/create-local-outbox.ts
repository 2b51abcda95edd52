import { type Connection, type Model, mongo } from 'mongoose';
import { DELIVERY_CHANNELS } from '../../../domain/delivery/delivery.js';
import type { Clock } from '../../../ports/clock.js';
import type { Notifier, OutgoingDelivery } from '../../../ports/notifier.js';
import { composeMessage } from '../compose-message.js';
import { readMessageFacts } from '../templates/message-facts.js';
import type { OutboxMessage } from './outbox-message.js';
import { defineOutboxModel, type OutboxDocument } from './outbox-schema.js';

export type { OutboxMessage };

export interface LocalOutboxDeps {
  /** Open: the outbox keeps its messages in a collection of its own. */
  readonly connection: Connection;
  /** Where customers reach the pay pages, without a trailing slash. */
  readonly publicUrl: string;
  readonly clock: Clock;
  /** Told of each new message once it is kept; not of one that was there already. */
  readonly onWritten?: (message: OutboxMessage) => void;
}

export interface LocalOutbox {
  readonly notifier: Notifier;
  /** The newest `limit` messages of one merchant, oldest first. */
  list(merchantId: string, limit: number): Promise<readonly OutboxMessage[]>;
  /** Throws a merchant's messages away. */
  forget(merchantId: string): Promise<void>;
  /** Makes the indexes. */
  start(): Promise<void>;
}

const DUPLICATE_KEY = 11_000;
/** Kept in the store like everything else: more at once only wait for each other. */
const AT_ONCE = 200;

/** Keeps on this machine what would have reached customers: complete messages that nothing carries any further. */
export function createLocalOutbox(deps: LocalOutboxDeps): LocalOutbox {
  const { connection, publicUrl, clock, onWritten } = deps;
  const model = defineOutboxModel(connection);
  return {
    notifier: {
      channels: DELIVERY_CHANNELS,
      reachesCustomers: false,
      limitsOf: () => ({ atOnce: AT_ONCE, everyMs: 0 }),

      async send(outgoing) {
        const message = composeOutboxMessage(outgoing, publicUrl, clock.now());
        if (await keep(model, message)) onWritten?.(message);
        return { outcome: 'sent', carrier: 'local_outbox' };
      },

      async ask({ id }) {
        return (await model.exists({ _id: id })) === null ? null : 'local_outbox';
      },
    },

    async list(merchantId, limit) {
      const newest = await model
        .find({ merchantId })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .lean<OutboxDocument[]>();
      return newest.reverse().map(fromDocument);
    },

    async forget(merchantId) {
      await model.deleteMany({ merchantId });
    },

    async start() {
      await model.createIndexes();
    },
  };
}

function composeOutboxMessage(outgoing: OutgoingDelivery, publicUrl: string, at: Date): OutboxMessage {
  const { id, merchantId, linkId, channel, address: to } = outgoing.delivery;
  const facts = readMessageFacts(outgoing, publicUrl);
  const composed = composeMessage(channel, facts);
  return { id, merchantId, linkId, channel, to, from: facts.merchantName, ...composed, at };
}

/** False when it is kept already: a delivery's id is its message's, also for two sends at the same moment. */
async function keep(model: Model<OutboxDocument>, { id, ...fields }: OutboxMessage): Promise<boolean> {
  try {
    await model.insertOne({ _id: id, ...fields });
    return true;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}

function fromDocument({ _id: id, ...message }: OutboxDocument): OutboxMessage {
  return { id, ...message };
}
