import type { ComposedMessage } from '../templates/composed-message.js';
import type { OutboxMessage } from './outbox-message.js';
import type { OutboxDocument } from './outbox-schema.js';

type Envelope = Pick<OutboxMessage, 'id' | 'merchantId' | 'linkId' | 'channel' | 'to' | 'at'>;

export function toOutboxMessage(envelope: Envelope, composed: ComposedMessage): OutboxMessage {
  const { id, merchantId, linkId, channel, to, at } = envelope;
  const { senderName: from, ...content } = composed;
  return { id, merchantId, linkId, channel, to, from, ...content, at, news: null };
}

type LaterField = 'replyTo' | 'attachments' | 'whatsappVariables' | 'news';

/** Rows of the releases before know no answers' address, no attachments, no variables and no news. */
type StoredDocument = Omit<OutboxDocument, LaterField> & Partial<Pick<OutboxDocument, LaterField>>;

export function fromOutboxDocument(document: StoredDocument): OutboxMessage {
  const { _id: id, replyTo = null, attachments = [], ...message } = document;
  const { whatsappVariables = null, news = null } = document;
  return {
    id,
    ...message,
    replyTo,
    whatsappVariables,
    news,
    // A lean read gives the driver's own Binary, whose `buffer` holds the bytes.
    attachments: attachments.map((attachment) => ({ ...attachment, bytes: toBytes(attachment.bytes) })),
  };
}

function toBytes(stored: Uint8Array | { readonly buffer: Uint8Array }): Uint8Array {
  return Uint8Array.from(stored instanceof Uint8Array ? stored : stored.buffer);
}
