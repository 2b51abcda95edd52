import type { ShownChat, ShownMessage, TelegramSnapshot } from '../../../../../src/telegram-protocol.js';

/** What Mai sees of a Telegram with her bot, a group and Ann, before anything was said. */
export function buildTestTelegram(change: Partial<TelegramSnapshot> = {}): TelegramSnapshot {
  const viewer = { id: 1001, is_bot: false, first_name: 'Mai', language_code: 'vi' };
  return {
    seq: 1,
    viewer,
    bot: { id: 777, is_bot: true, first_name: 'Paylink', username: 'paylink_bot' },
    people: [
      { ...viewer, role: 'Seller' },
      { id: 2001, is_bot: false, first_name: 'Ann', role: 'Customer' },
    ],
    chats: [
      buildTestChat({ key: 1001, kind: 'private', title: 'Paylink' }),
      buildTestChat({ key: -5001, kind: 'group', title: 'Lotus sales' }),
    ],
    commands: {},
    businessRights: null,
    hasBlockedBot: false,
    settings: { apiVersion: '10.3', rateLimits: false, hearsGroups: false },
    timeZone: 'Asia/Bangkok',
    now: '2026-11-22T10:00:00.000Z',
    ...change,
  };
}

export function buildTestChat(change: Partial<ShownChat>): ShownChat {
  return {
    key: -5001,
    kind: 'group',
    title: 'Lotus sales',
    memberIds: [1001, 777],
    hasBot: true,
    topics: null,
    upgradedTo: null,
    messages: [],
    ...change,
  };
}

/** A message of the bot in the group. */
export function buildTestShown(id: number, change: Partial<ShownMessage> = {}): ShownMessage {
  return {
    ...{ chat: -5001, id, ephemeralId: null, from: 'Paylink', fromId: 777, isViaBot: false },
    text: `message ${id}`,
    ...{ entities: [], buttons: [], keyboard: [], replyKeyboard: [], forcesReply: false },
    ...{ photoId: null, document: null, contact: null, replyToId: null, threadId: null },
    ...{ inlineMessageId: null, isEdited: false, date: 1_795_000_000 },
    ...change,
  };
}
