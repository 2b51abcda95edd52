import type { ChatMessage, ChatTarget, NewChatMessage } from '../../src/ports/chat-message-store.js';
import { START } from './fake-clock.js';

const LANE = 'mer_lotus slack C_SALES';
const CHANNEL: ChatTarget = { kind: 'channel', place: { platform: 'slack', channelId: 'C_SALES' } };

/** The card of the test link, on its way to C_SALES. */
export function buildChatMessage(change: Partial<NewChatMessage> = {}): NewChatMessage {
  return {
    key: 'card:lnk_1',
    platform: 'slack',
    merchantId: 'mer_lotus',
    linkId: 'lnk_1',
    lane: LANE,
    target: CHANNEL,
    content: { kind: 'card' },
    wantedVersion: 1,
    ...change,
  };
}

/** The same as the store has it: asked for at the start, never tried. */
export function buildStoredMessage(change: Partial<ChatMessage> = {}): ChatMessage {
  return {
    ...buildChatMessage(),
    shownVersion: 0,
    posted: null,
    dueAt: START,
    uncertain: false,
    failures: 0,
    triedMemberIds: [],
    shownAt: null,
    closedChannelId: null,
    parkedReason: null,
    createdAt: START,
    ...change,
  };
}

/** A line below the card of a link, the test link's unless told otherwise. */
export function buildChatLine(eventId: string, linkId = 'lnk_1'): NewChatMessage {
  return buildChatMessage({
    key: `history_line:${eventId}`,
    linkId,
    target: { kind: 'thread', cardKey: `card:${linkId}` },
    content: { kind: 'history_line', eventId },
  });
}

/** A message to one member, in that member's lane. */
export function buildDirectMessage(memberId: string, change: Partial<NewChatMessage> = {}): NewChatMessage {
  return buildChatMessage({
    key: `owner_note:${memberId}`,
    lane: `mer_lotus slack member:${memberId}`,
    target: { kind: 'member', memberId },
    content: { kind: 'owner_note', eventId: 'evt_link.created' },
    ...change,
  });
}
