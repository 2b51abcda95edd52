import { type Connection, type Model, Schema } from 'mongoose';
import type { InlineAttachment } from '../templates/composed-message.js';
import type { OutboxMessage } from './outbox-message.js';

export interface OutboxDocument extends Omit<OutboxMessage, 'id' | 'attachments'> {
  readonly _id: string;
  readonly attachments: readonly StoredAttachment[];
}

interface StoredAttachment extends Omit<InlineAttachment, 'bytes'> {
  readonly bytes: Buffer;
}

/** Messages name people and lead to pay pages: they are not kept for ever. */
const KEPT_SECONDS = 90 * 24 * 60 * 60;

const text = { type: String, default: null };
const requiredText = { type: String, required: true };

const outboxSchema = new Schema<OutboxDocument>(
  {
    _id: String,
    merchantId: requiredText,
    linkId: text,
    channel: requiredText,
    to: requiredText,
    from: requiredText,
    subject: text,
    html: text,
    text: requiredText,
    replyTo: text,
    attachments: {
      type: [{ _id: false, cid: String, name: String, type: { type: String }, bytes: Buffer }],
      default: [],
    },
    whatsappVariables: { type: Schema.Types.Mixed, default: null },
    at: { type: Date, required: true },
    news: text,
  },
  { versionKey: false, id: false, minimize: false, autoIndex: false, autoCreate: false },
);

/** Read newest first and forgotten, merchant by merchant. */
outboxSchema.index({ merchantId: 1, at: -1, _id: -1 });
outboxSchema.index({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS });

/** The outbox's own collection: it stands where a mail provider's books would. */
export function defineOutboxModel(connection: Connection): Model<OutboxDocument> {
  return connection.model<OutboxDocument>('LocalOutboxMessage', outboxSchema, 'local_outbox');
}
