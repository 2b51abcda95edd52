import type { mongo } from 'mongoose';
import { deliveryLaneOf } from '../../../domain/delivery/delivery.js';
import type { ChatMessageDocument } from '../chat-messages/chat-message-schema.js';
import type { DeliveryDocument } from '../deliveries/delivery-schema.js';
import { toLaneUpsert } from '../work/lanes.js';
import { eachBatch } from './each-batch.js';
import type { Migration } from './migration.js';

interface OldMessage extends ChatMessageDocument {
  readonly gaveUpReason?: string | null;
}

/** Messages of the first release waited in one line; now each waits in the lane of its place or its carrier. */
export const putMessagesInLanes: Migration = {
  id: '003-put-messages-in-lanes',
  async run({ db }) {
    const lanes = db.collection('work_lanes');
    const messages = db.collection<OldMessage>('chat_outbox');
    const nothingNoted = { reached: null, note: async () => {} };
    await eachBatch(messages, nothingNoted, async (batch) => {
      const old = batch.filter(({ lane }) => lane === undefined);
      const cards = await findCards(messages, old);
      if (old.length > 0) await messages.bulkWrite(old.map((message) => toMessageUpdate(message, cards)));
      // An earlier run may have been cut off here: every lane that is owed anything is woken, whoever named it.
      await wake(
        lanes,
        'chat',
        batch.filter(isOwed).map((message) => ({ ...message, lane: message.lane ?? laneOf(message, cards) })),
      );
    });
    const deliveries = db.collection<DeliveryDocument>('deliveries');
    await eachBatch(deliveries, nothingNoted, async (batch) => {
      const owed = batch
        .filter(isOwed)
        .map((delivery) => ({ ...delivery, lane: delivery.lane ?? deliveryLaneOf(delivery) }));
      const old = owed.filter(({ sending }) => sending === undefined);
      if (old.length > 0) await deliveries.bulkWrite(old.map(toDeliveryUpdate));
      await wake(lanes, 'deliver', owed);
    });
  },
};

const isOwed = ({ dueAt }: Pick<ChatMessageDocument, 'dueAt'>) => dueAt !== undefined;

function toDeliveryUpdate({ _id, lane }: DeliveryDocument): mongo.AnyBulkWriteOperation<DeliveryDocument> {
  return { updateOne: { filter: { _id }, update: { $set: { lane, sending: false } } } };
}

type Cards = ReadonlyMap<string, OldMessage>;

async function findCards(messages: mongo.Collection<OldMessage>, old: readonly OldMessage[]): Promise<Cards> {
  const keys = old.flatMap(({ target }) => (target.kind === 'thread' ? [target.cardKey] : []));
  const cards = await messages.find<OldMessage>({ _id: { $in: [...new Set(keys)] } }).toArray();
  return new Map(cards.map((card) => [card._id, card]));
}

/** See `chatLaneOf` of the services, which names the lanes of new messages. */
function laneOf({ merchantId, platform, target }: OldMessage, cards: Cards): string {
  const home = target.kind === 'thread' ? cards.get(target.cardKey)?.target : target;
  const place =
    home?.kind === 'channel' ? home.place.channelId : home?.kind === 'member' && `member:${home.memberId}`;
  return `${merchantId} ${platform} ${place || 'nowhere'}`;
}

function toMessageUpdate(message: OldMessage, cards: Cards): mongo.AnyBulkWriteOperation<OldMessage> {
  const { _id, gaveUpReason, createdAt } = message;
  const parked = gaveUpReason ? { parkedAt: createdAt, parkedReason: gaveUpReason } : {};
  return {
    updateOne: {
      filter: { _id },
      update: {
        $set: { lane: laneOf(message, cards), triedMemberIds: [], ...parked },
        $unset: { gaveUpReason: '', leasedUntil: '' },
      },
    },
  };
}

type Owed = Pick<ChatMessageDocument, 'lane' | 'merchantId' | 'dueAt'>;

async function wake(lanes: mongo.Collection, kind: 'chat' | 'deliver', owed: readonly Owed[]): Promise<void> {
  const wakes = owed.map(({ lane, merchantId, dueAt = new Date() }) => ({ lane, share: merchantId, dueAt }));
  if (wakes.length > 0) await lanes.bulkWrite(wakes.map((one) => toLaneUpsert(kind, one)));
}
