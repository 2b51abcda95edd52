import { type Model, trusted } from 'mongoose';
import type { ChatMessageStore } from '../../../ports/chat-message-store.js';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { createLaneMessages } from '../work/lane-messages.js';
import { fromChatMessageDocument } from './chat-message-mapper.js';
import { createChatMessageNotes } from './chat-message-notes.js';
import type { ChatMessageDocument } from './chat-message-schema.js';
import { createFollowing } from './following-messages.js';
import { makeReadChatLane } from './read-chat-lane.js';
import { makeRequestMessage } from './request-message.js';

const MOST_AWAY = 200;

export function createChatMessageStore(
  model: Model<ChatMessageDocument>,
  lanes: WorkLanes,
): ChatMessageStore & ParkedTable {
  return {
    ...createLaneMessages(model.collection, lanes),
    ...createChatMessageNotes(model.collection, lanes),
    request: makeRequestMessage(model, lanes),
    readLane: makeReadChatLane(model),

    ...createFollowing(model),

    async listAway(merchantId, channelId) {
      const below = `^${channelId.replace(/[^\w-]/g, '\\$&')}(?:/|$)`;
      const documents = await model
        .find({
          merchantId,
          'content.kind': 'card',
          closedChannelId: trusted({ $type: 'string', $regex: below }),
        })
        .sort({ createdAt: -1 })
        .limit(MOST_AWAY)
        .lean<ChatMessageDocument[]>();
      return documents.map(fromChatMessageDocument);
    },

    async find(key) {
      const document = await model.findOne({ _id: key }).lean<ChatMessageDocument>();
      return document === null ? null : fromChatMessageDocument(document);
    },
  };
}
