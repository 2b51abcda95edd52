import type { Model } from 'mongoose';
import type { ChatMessageStore } from '../../../ports/chat-message-store.js';
import { fromChatMessageDocument, toChatMessageDocument } from './chat-message-mapper.js';
import type { ChatMessageDocument } from './chat-message-schema.js';

type Following = Pick<ChatMessageStore, 'listFollowing' | 'register' | 'forget'>;

/** More than stand anywhere of one link; what is older stays as it is. */
const MOST = 100;

/** What stands in chats and has to follow its link. */
export function createFollowing(model: Model<ChatMessageDocument>): Following {
  return {
    async listFollowing(linkId) {
      const newest = await model
        .find({ followsLink: linkId })
        .sort({ createdAt: -1 })
        .limit(MOST)
        .lean<ChatMessageDocument[]>();
      return newest
        .map(fromChatMessageDocument)
        .filter(({ posted, parkedReason }) => posted !== null || parkedReason === null)
        .reverse();
    },

    async register(message, { posted, at }) {
      const { _id, dueAt: _, ...fields } = toChatMessageDocument(message, at);
      const shown = { ...fields, posted, shownAt: at, shownVersion: message.wantedVersion };
      await model.collection.updateOne(
        { _id } as object,
        { $set: shown, $unset: { dueAt: 1, parkedAt: 1, parkedReason: 1 } },
        { upsert: true },
      );
    },

    async forget(key) {
      await model.collection.deleteOne({ _id: key } as object);
    },
  };
}
