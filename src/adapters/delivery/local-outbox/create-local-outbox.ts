import { type Connection, type Model, mongo } from 'mongoose';
import { DELIVERY_CHANNELS } from '../../../domain/delivery/delivery.js';
import type { Clock } from '../../../ports/clock.js';
import type { Notifier, NotifierResult } from '../../../ports/notifier.js';
import type { Composer } from '../create-composer.js';
import { fromOutboxDocument, toOutboxMessage } from './outbox-mapper.js';
import type { OutboxMessage, OutboxNews } from './outbox-message.js';
import { defineOutboxModel, type OutboxDocument } from './outbox-schema.js';

export type { OutboxMessage };

export interface LocalOutboxDeps {
  /** Open: the outbox keeps its messages in a collection of its own. */
  readonly connection: Connection;
  readonly composer: Composer;
  readonly clock: Clock;
  /** Told of each new message once it is kept; not of one that was there already. */
  readonly onWritten?: (message: OutboxMessage) => void;
}

export interface LocalOutbox {
  readonly notifier: Notifier;
  /** The newest `limit` messages of one merchant, oldest first. */
  list(merchantId: string, limit: number): Promise<readonly OutboxMessage[]>;
  /** Keeps what became of a message with it; of none that is not there. */
  noteNews(id: string, news: OutboxNews): Promise<void>;
  /** Throws a merchant's messages away. */
  forget(merchantId: string): Promise<void>;
  /** Makes the indexes. */
  start(): Promise<void>;
}

const DUPLICATE_KEY = 11_000;
/** Kept in the store like everything else: more at once only wait for each other. */
const AT_ONCE = 200;

const SENT: NotifierResult = { outcome: 'sent', carrier: 'local_outbox', carrierRef: null };

/** Keeps on this machine what would have reached customers: complete messages that nothing carries any further. */
export function createLocalOutbox(deps: LocalOutboxDeps): LocalOutbox {
  const model = defineOutboxModel(deps.connection);
  return {
    notifier: makeNotifier(model, deps),

    async list(merchantId, limit) {
      const newest = await model
        .find({ merchantId })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .lean<OutboxDocument[]>();
      return newest.reverse().map(fromOutboxDocument);
    },

    async noteNews(id, news) {
      await model.updateOne({ _id: id }, { $set: { news } });
    },

    async forget(merchantId) {
      await model.deleteMany({ merchantId });
    },

    async start() {
      await model.createIndexes();
    },
  };
}

function makeNotifier(
  model: Model<OutboxDocument>,
  { composer, clock, onWritten }: LocalOutboxDeps,
): Notifier {
  const write = async (message: OutboxMessage) => {
    if (await keep(model, message)) onWritten?.(message);
    return SENT;
  };
  return {
    carrier: 'local_outbox',
    channels: DELIVERY_CHANNELS,
    reachesCustomers: false,
    limitsOf: () => ({ atOnce: AT_ONCE, everyMs: 0 }),

    async send(outgoing) {
      const { address: to, ...delivery } = outgoing.delivery;
      return write(toOutboxMessage({ ...delivery, to, at: clock.now() }, await composer.compose(outgoing)));
    },

    async sendTrial(trial) {
      const { id, channel, address: to, merchant } = trial;
      const envelope = { id, merchantId: merchant.id, linkId: null, channel, to, at: clock.now() };
      return write(toOutboxMessage(envelope, await composer.composeTrial(trial)));
    },

    async sendCode(code) {
      const { id, address: to, merchant } = code;
      const envelope = { id, merchantId: merchant.id, linkId: null, channel: 'email', to } as const;
      return write(toOutboxMessage({ ...envelope, at: clock.now() }, await composer.composeCode(code)));
    },

    async ask({ delivery: { id } }) {
      return (await model.exists({ _id: id })) === null
        ? null
        : { carrier: 'local_outbox', carrierRef: null };
    },
  };
}

/** False when it is kept already: a delivery's id is its message's, also for two sends at the same moment. */
async function keep(
  model: Model<OutboxDocument>,
  { id, attachments, ...fields }: OutboxMessage,
): Promise<boolean> {
  try {
    await model.insertOne({
      _id: id,
      ...fields,
      attachments: attachments.map((attachment) => ({ ...attachment, bytes: Buffer.from(attachment.bytes) })),
    });
    return true;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}
