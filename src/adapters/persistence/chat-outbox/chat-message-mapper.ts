import type { ChatMessage, NewChatMessage } from '../../../ports/chat-outbox.js';
import { NO_LEASE } from '../lease.js';
import type { ChatMessageDocument } from './chat-message-schema.js';

export function toChatMessageDocument(message: NewChatMessage, now: Date): ChatMessageDocument {
  return {
    _id: message.key,
    platform: message.platform,
    merchantId: message.merchantId,
    linkId: message.linkId,
    target: message.target,
    content: message.content,
    wantedVersion: message.wantedVersion,
    shownVersion: 0,
    posted: null,
    uncertain: false,
    failures: 0,
    shownAt: null,
    closedChannelId: null,
    createdAt: now,
    sending: false,
    dueAt: now,
    leasedUntil: NO_LEASE,
    gaveUpReason: null,
  };
}

export function fromChatMessageDocument(document: ChatMessageDocument): ChatMessage {
  return {
    key: document._id,
    platform: document.platform,
    merchantId: document.merchantId,
    linkId: document.linkId,
    target: document.target,
    content: document.content,
    wantedVersion: document.wantedVersion,
    shownVersion: document.shownVersion,
    posted: document.posted,
    uncertain: document.uncertain,
    failures: document.failures,
    shownAt: document.shownAt,
    closedChannelId: document.closedChannelId,
    createdAt: document.createdAt,
  };
}
