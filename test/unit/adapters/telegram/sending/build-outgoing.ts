import { toKeyboard } from '../../../../../src/adapters/telegram/intents/to-keyboard.js';
import { createGroupPace } from '../../../../../src/adapters/telegram/sending/create-group-pace.js';
import { createMessages } from '../../../../../src/adapters/telegram/sending/create-messages.js';
import type { Pace } from '../../../../../src/adapters/telegram/sending/create-pace.js';
import { createTelegramChatSender } from '../../../../../src/adapters/telegram/sending/telegram-chat-sender.js';
import type { ChatPlace } from '../../../../../src/domain/chat/chat-place.js';
import type { LinkMessage, PostedRef } from '../../../../../src/ports/chat-message-store.js';
import type { OutgoingLinkMessage } from '../../../../../src/ports/chat-sender.js';
import { buildStoredMessage } from '../../../../support/build-chat-message.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';
import type { FakeTelegramApi } from '../../../../support/fake-telegram-api.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';

export const GROUP = -1001;
export const PLACE: ChatPlace = { platform: 'telegram', workspaceId: `${GROUP}`, channelId: `${GROUP}` };

/** A sender on a Telegram in memory; `moves`: the groups that it told of as moved; `lost`: the chats that it was put out of. */
export function createTestSender(
  api: FakeTelegramApi,
  pace: Pace = { take: () => 0 },
  timers = createFakeTimers(),
) {
  const moves: (readonly [number, number])[] = [];
  const lost: number[] = [];
  const messages = createMessages({
    api,
    drawKeyboard: (keys) => toKeyboard(keys, async () => 'v1:k:kept'),
    drawQr: async () => Buffer.from('qr'),
  });
  const { logger } = createFakeLogger();
  const sender = createTelegramChatSender({
    ...{ messages, pace, groupPace: createGroupPace(timers) },
    publicUrl: 'https://pay.example.com',
    hasInbox: false,
    moveChat: async (from, to) => void moves.push([from, to]),
    noteLost: async (chatId) => void lost.push(chatId),
    logger,
  });
  return { sender, messages, moves, lost };
}

interface Given {
  readonly place?: ChatPlace;
  readonly posted?: PostedRef | null;
  readonly card?: PostedRef | null;
  readonly content?: OutgoingLinkMessage['message']['content'];
  readonly link?: Partial<OutgoingLinkMessage['link']>;
  readonly address?: OutgoingLinkMessage['address'];
  readonly message?: Partial<OutgoingLinkMessage['message']>;
}

/** The card of the test link, on its way to a group. */
export function buildOutgoing(given: Given = {}): OutgoingLinkMessage {
  const { place = PLACE, posted = null, card = posted, content = { kind: 'card' } } = given;
  return {
    message: buildStoredMessage({
      ...{ platform: 'telegram', target: { kind: 'channel', place }, content, posted },
      ...given.message,
    }) as LinkMessage,
    address: given.address ?? { kind: 'channel', channelId: place.channelId },
    workspaceId: place.workspaceId ?? '',
    link: buildTestLink({ cardPlaces: [{ key: 'card:lnk_1', place }], ...given.link }),
    merchant: buildTestMerchant(),
    owner: buildTestMember({
      accounts: [{ platform: 'telegram', workspaceId: '55', userId: '55' }],
    }),
    people: [],
    card,
  };
}
