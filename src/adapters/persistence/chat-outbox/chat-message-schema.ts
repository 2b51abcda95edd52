import { Schema } from 'mongoose';
import type { ChatMessage } from '../../../ports/chat-outbox.js';
import { DOCUMENT_OPTIONS, PART_OPTIONS } from '../schema-parts.js';

export interface ChatMessageDocument extends Omit<ChatMessage, 'key'> {
  readonly _id: string;
  /** A post is under way. Still set when its lease ran out: nobody knows whether it went through. */
  readonly sending: boolean;
  /** When it may be tried (again); absent while the message shows all that is wanted. */
  readonly dueAt?: Date;
  readonly leasedUntil: Date;
  readonly gaveUpReason: string | null;
}

const text = { type: String, default: null };
const requiredText = { type: String, required: true };
const flag = { type: Boolean, required: true };

export const chatMessageSchema = new Schema<ChatMessageDocument>(
  {
    _id: String,
    platform: requiredText,
    merchantId: requiredText,
    linkId: requiredText,
    target: { type: Schema.Types.Mixed, required: true },
    content: { type: Schema.Types.Mixed, required: true },
    wantedVersion: { type: Number, required: true },
    shownVersion: { type: Number, required: true },
    posted: {
      type: new Schema({ channelId: requiredText, messageId: requiredText }, PART_OPTIONS),
      default: null,
    },
    uncertain: flag,
    failures: { type: Number, required: true },
    shownAt: { type: Date, default: null },
    closedChannelId: text,
    createdAt: { type: Date, required: true },
    sending: flag,
    dueAt: Date,
    leasedUntil: { type: Date, required: true },
    gaveUpReason: text,
  },
  DOCUMENT_OPTIONS,
);

// `_id` breaks ties: event ids sort by time, so the lines of one thread keep their order.
chatMessageSchema.index({ dueAt: 1, _id: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });
