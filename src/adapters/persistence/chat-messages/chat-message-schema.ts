import { Schema } from 'mongoose';
import type { ChatMessage } from '../../../ports/chat-message-store.js';
import { DOCUMENT_OPTIONS, PART_OPTIONS, requiredText } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';
import { addWorkIndexes, type WorkFields } from '../work/work-fields.js';

export interface ChatMessageDocument
  extends Omit<ChatMessage, 'key' | 'dueAt' | 'parkedReason'>,
    Omit<WorkFields, 'holder' | 'failures'>,
    VersionedDocument {
  readonly _id: string;
  /** A post is under way. Still set when its lane changes hands: nobody knows whether it went through. */
  readonly sending: boolean;
  /** The link that it has to follow; absent: it follows none, or is one of its cards. */
  readonly followsLink?: string;
}

const text = { type: String, default: null };
const flag = { type: Boolean, required: true };

export const chatMessageSchema = new Schema<ChatMessageDocument>(
  {
    _id: String,
    schemaVersion: Number,
    platform: requiredText,
    merchantId: requiredText,
    linkId: text,
    lane: requiredText,
    target: { type: Schema.Types.Mixed, required: true },
    content: { type: Schema.Types.Mixed, required: true },
    followsLink: String,
    wantedVersion: { type: Number, required: true },
    shownVersion: { type: Number, required: true },
    posted: {
      type: new Schema({ channelId: requiredText, messageId: requiredText }, PART_OPTIONS),
      default: null,
    },
    uncertain: flag,
    failures: { type: Number, required: true },
    triedMemberIds: [String],
    shownAt: { type: Date, default: null },
    closedChannelId: text,
    closedWhy: String,
    createdAt: { type: Date, required: true },
    sending: flag,
    dueAt: Date,
    parkedAt: Date,
    parkedReason: String,
  },
  DOCUMENT_OPTIONS,
);

addWorkIndexes(chatMessageSchema);
// Those that their channel did not take are few.
chatMessageSchema.index(
  { merchantId: 1, closedChannelId: 1, createdAt: -1 },
  { partialFilterExpression: { closedChannelId: { $type: 'string' } } },
);
// A lane's due messages in the order they were asked for (event ids sort by time), and when the next one falls due.
const IN_LANE = { partialFilterExpression: { dueAt: { $exists: true } } };
chatMessageSchema.index({ lane: 1, createdAt: 1, _id: 1 }, IN_LANE);
chatMessageSchema.index({ lane: 1, dueAt: 1 }, IN_LANE);
chatMessageSchema.index(
  { followsLink: 1, createdAt: 1 },
  { partialFilterExpression: { followsLink: { $exists: true } } },
);
