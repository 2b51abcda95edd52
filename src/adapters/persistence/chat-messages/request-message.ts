import type { Model, mongo } from 'mongoose';
import type { ChatMessageStore, NewChatMessage } from '../../../ports/chat-message-store.js';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import { isDuplicateKey } from '../store-errors.js';
import { makeWriteTogether, type WriteTogether } from '../work/write-together.js';
import { toChatMessageDocument } from './chat-message-mapper.js';
import type { ChatMessageDocument } from './chat-message-schema.js';

/**
 * Adds a message, or makes the one with the same key show a newer version, then wakes its lane. Each step is one
 * conditional update, and those asked for together share their round trips.
 */
export function makeRequestMessage(
  model: Model<ChatMessageDocument>,
  lanes: WorkLanes,
): ChatMessageStore['request'] {
  const collection: mongo.Collection = model.collection;
  const write = makeWriteTogether(collection);

  const findLane = batchCalls<string, string | null>((keys) => findLanes(collection, keys));

  return async (message, now) => {
    await insert(write, message, now);
    const isRaised = message.wantedVersion > 1;
    if (isRaised) await raise(write, message, now);
    // A message whose place was closed waits in the lane of wherever it went.
    const lane = (isRaised ? await findLane(message.key) : null) ?? message.lane;
    await lanes.wake([{ lane, share: message.merchantId, dueAt: now }]);
  };
}

/** Changes nothing in a message that is there: what is wanted of it comes after. */
async function insert(write: WriteTogether, message: NewChatMessage, now: Date): Promise<void> {
  const { _id, ...fields } = toChatMessageDocument(message, now);
  const filter = { _id } as mongo.Document;
  try {
    await write({ filter, update: { $setOnInsert: fields }, upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** What was parked is tried again for a newer version. */
async function raise(write: WriteTogether, message: NewChatMessage, now: Date): Promise<void> {
  const { key, platform, target, lane, wantedVersion } = message;
  const older = { _id: key, wantedVersion: { $lt: wantedVersion } } as mongo.Document;
  await Promise.all([
    // `$max` keeps a later `dueAt`: the platform asked us to wait until then.
    write({ filter: { ...older, parkedAt: null }, update: { $max: { wantedVersion, dueAt: now } } }),
    write({
      filter: { ...older, parkedAt: { $exists: true } },
      update: {
        $set: {
          ...{ wantedVersion, platform, target, lane, dueAt: now },
          ...{ closedChannelId: null, triedMemberIds: [], failures: 0 },
        },
        $unset: { parkedAt: 1, parkedReason: 1, closedWhy: 1 },
      },
    }),
  ]);
}

async function findLanes(collection: mongo.Collection, keys: readonly string[]) {
  const filter = { _id: { $in: [...keys] } } as mongo.Document;
  const found = await collection.find<mongo.Document>(filter, { projection: { lane: 1 } }).toArray();
  const lanes = new Map(found.map((document) => [document['_id'], document['lane']]));
  return new Map(keys.map((key) => [key, fulfilled<string | null>(lanes.get(key) ?? null)]));
}
