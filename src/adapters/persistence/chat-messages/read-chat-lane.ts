import { type Model, trusted } from 'mongoose';
import type { ChatMessageStore } from '../../../ports/chat-message-store.js';
import { fromChatMessageDocument } from './chat-message-mapper.js';
import type { ChatMessageDocument } from './chat-message-schema.js';

/** Asks for what is due and for what is not in one go. */
export function makeReadChatLane(model: Model<ChatMessageDocument>): ChatMessageStore['readLane'] {
  return async (lane, now, limit) => {
    const [due, waiting] = await Promise.all([
      model
        .find({ lane, dueAt: trusted({ $lte: now }) })
        .sort({ createdAt: 1, _id: 1 })
        .limit(limit)
        .lean<ChatMessageDocument[]>(),
      model
        .find({ lane, dueAt: trusted({ $gt: now }) })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean<ChatMessageDocument[]>(),
    ]);
    return { due: due.map(fromChatMessageDocument), waiting: waiting.map(fromChatMessageDocument) };
  };
}
