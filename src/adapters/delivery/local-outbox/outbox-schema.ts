import { type Connection, type Model, Schema } from 'mongoose';
import type { OutboxMessage } from './outbox-message.js';

export interface OutboxDocument extends Omit<OutboxMessage, 'id'> {
  readonly _id: string;
}

const text = { type: String, default: null };
const requiredText = { type: String, required: true };

const outboxSchema = new Schema<OutboxDocument>(
  {
    _id: String,
    merchantId: requiredText,
    linkId: requiredText,
    channel: requiredText,
    to: requiredText,
    from: requiredText,
    subject: text,
    html: text,
    text: requiredText,
    at: { type: Date, required: true },
  },
  { versionKey: false, id: false, minimize: false, autoIndex: false, autoCreate: false },
);

/** Read newest first and forgotten, merchant by merchant. */
outboxSchema.index({ merchantId: 1, at: -1, _id: -1 });

/** The outbox's own collection: it stands where a mail provider's books would. */
export function defineOutboxModel(connection: Connection): Model<OutboxDocument> {
  return connection.model<OutboxDocument>('LocalOutboxMessage', outboxSchema, 'local_outbox');
}
