import { type Model, trusted } from 'mongoose';
import type { ChatOutbox, NewChatMessage } from '../../../ports/chat-outbox.js';
import { isDuplicateKey } from '../store-errors.js';
import { toChatMessageDocument } from './chat-message-mapper.js';
import type { ChatMessageDocument } from './chat-message-schema.js';

/** Adds a message, or makes the one with the same key show a newer version. Each step is one conditional update. */
export function makeRequestMessage(model: Model<ChatMessageDocument>): ChatOutbox['request'] {
  async function raise(message: NewChatMessage, now: Date): Promise<boolean> {
    if (message.content.kind !== 'card') return false;
    const { wantedVersion } = message;
    const result = await model.updateOne(
      { _id: message.key, gaveUpReason: null, wantedVersion: trusted({ $lt: wantedVersion }) },
      // `$max` keeps a later `dueAt`: the platform asked us to wait until then.
      { $max: { wantedVersion, dueAt: now } },
    );
    return result.matchedCount === 1;
  }

  async function insert(message: NewChatMessage, now: Date): Promise<boolean> {
    const { _id, ...fields } = toChatMessageDocument(message, now);
    try {
      const result = await model.updateOne({ _id }, { $setOnInsert: fields }, { upsert: true });
      return result.upsertedCount === 1;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async function restart(message: NewChatMessage, now: Date): Promise<boolean> {
    const { key, target, wantedVersion } = message;
    const result = await model.updateOne(
      { _id: key, gaveUpReason: trusted({ $ne: null }) },
      {
        $set: { gaveUpReason: null, target, closedChannelId: null, failures: 0, dueAt: now },
        $max: { wantedVersion },
      },
    );
    return result.matchedCount === 1;
  }

  return async (message, now) => {
    if (await raise(message, now)) return;
    if (await insert(message, now)) return;
    if (await restart(message, now)) return;
    // Somebody else may have inserted an older version since the first step.
    await raise(message, now);
  };
}
