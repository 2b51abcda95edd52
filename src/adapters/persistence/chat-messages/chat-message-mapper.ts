import { followsLink } from '../../../domain/chat/follows-link.js';
import type { ChatMessage, NewChatMessage } from '../../../ports/chat-message-store.js';
import { assertReadable, SCHEMA_VERSION } from '../schema-version.js';
import type { ChatMessageDocument } from './chat-message-schema.js';

export function toChatMessageDocument(message: NewChatMessage, now: Date): ChatMessageDocument {
  return {
    _id: message.key,
    schemaVersion: SCHEMA_VERSION,
    platform: message.platform,
    merchantId: message.merchantId,
    linkId: message.linkId,
    lane: message.lane,
    target: message.target,
    content: message.content,
    ...followed(message),
    wantedVersion: message.wantedVersion,
    shownVersion: 0,
    posted: message.posted ?? null,
    uncertain: false,
    failures: 0,
    triedMemberIds: [],
    shownAt: null,
    closedChannelId: null,
    createdAt: message.createdAt ?? now,
    sending: false,
    dueAt: now,
  };
}

function followed({ linkId, content }: NewChatMessage): Pick<ChatMessageDocument, 'followsLink'> {
  return linkId !== null && followsLink(content.kind) ? { followsLink: linkId } : {};
}

export function fromChatMessageDocument(document: ChatMessageDocument): ChatMessage {
  assertReadable(document);
  return {
    key: document._id,
    platform: document.platform,
    merchantId: document.merchantId,
    linkId: document.linkId ?? null,
    lane: document.lane,
    target: document.target,
    content: document.content,
    wantedVersion: document.wantedVersion,
    shownVersion: document.shownVersion,
    posted: document.posted,
    dueAt: document.dueAt ?? document.createdAt,
    uncertain: document.uncertain || (document.sending && document.posted === null),
    failures: document.failures,
    triedMemberIds: document.triedMemberIds ?? [],
    shownAt: document.shownAt,
    closedChannelId: document.closedChannelId,
    ...(document.closedWhy == null ? {} : { closedWhy: document.closedWhy }),
    parkedReason: document.parkedReason ?? null,
    createdAt: document.createdAt,
  };
}
