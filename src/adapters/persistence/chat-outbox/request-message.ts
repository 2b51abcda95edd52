import DataLoader from 'dataloader';
import type { Model, mongo } from 'mongoose';
import type { ChatOutbox, NewChatMessage } from '../../../ports/chat-outbox.js';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import { isDuplicateKey } from '../store-errors.js';
import { makeWriteTogether } from '../work/write-together.js';
import { toChatMessageDocument } from './chat-message-mapper.js';
import type { ChatMessageDocument } from './chat-message-schema.js';

/**
 * Adds a message, or makes the one with the same key show a newer version, then wakes its lane. Each step is one
 * conditional update, and those asked for together share their round trips.
 */
export function makeRequestMessage(
  model: Model<ChatMessageDocument>,
  lanes: WorkLanes,
): ChatOutbox['request'] {
  const collection: mongo.Collection = model.collection;
  const write = makeWriteTogether(collection);

  /** Changes nothing in a message that is there: what is wanted of it comes after. */
  async function insert(message: NewChatMessage, now: Date): Promise<void> {
    const { _id, ...fields } = toChatMessageDocument(message, now);
    const filter = { _id } as mongo.Document;
    try {
      await write({ filter, update: { $setOnInsert: fields }, upsert: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** A card that was parked is tried again for a newer version; everything else is asked for once. */
  async function raise({ key, target, lane, wantedVersion }: NewChatMessage, now: Date): Promise<void> {
    const older = { _id: key, wantedVersion: { $lt: wantedVersion } } as mongo.Document;
    await Promise.all([
      // `$max` keeps a later `dueAt`: the platform asked us to wait until then.
      write({ filter: { ...older, parkedAt: null }, update: { $max: { wantedVersion, dueAt: now } } }),
      write({
        filter: { ...older, parkedAt: { $exists: true } },
        update: {
          $set: {
            ...{ wantedVersion, target, lane, dueAt: now },
            ...{ closedChannelId: null, triedMemberIds: [], failures: 0 },
          },
          $unset: { parkedAt: 1, parkedReason: 1 },
        },
      }),
    ]);
  }

  const laneOf = new DataLoader<string, string | null>((keys) => readLanes(collection, keys), {
    cache: false,
  });

  return async (message, now) => {
    await insert(message, now);
    const isCard = message.content.kind === 'card';
    if (isCard) await raise(message, now);
    // A card that was sent along waits in the lane of whoever got it.
    const lane = isCard ? await laneOf.load(message.key) : null;
    await lanes.wake([{ lane: lane ?? message.lane, share: message.merchantId, dueAt: now }]);
  };
}

async function readLanes(collection: mongo.Collection, keys: readonly string[]): Promise<(string | null)[]> {
  const wanted = { _id: { $in: [...keys] } } as mongo.Document;
  const found = await collection.find<mongo.Document>(wanted, { projection: { lane: 1 } }).toArray();
  const lanes = new Map(found.map((message) => [String(message['_id']), String(message['lane'])]));
  return keys.map((key) => lanes.get(key) ?? null);
}
