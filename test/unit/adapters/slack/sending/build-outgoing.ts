import type { ChatMessage } from '../../../../../src/ports/chat-message-store.js';
import type { OutgoingChatMessage } from '../../../../../src/ports/chat-sender.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { START } from '../../../../support/fake-clock.js';

/** The card of the test link, never posted, on its way to C_SALES. */
export function buildOutgoing(
  change: Partial<OutgoingChatMessage> = {},
  message: Partial<ChatMessage> = {},
): OutgoingChatMessage {
  return {
    message: {
      key: 'card:lnk_1',
      platform: 'slack',
      merchantId: 'mer_lotus',
      linkId: 'lnk_1',
      target: { kind: 'channel', place: { platform: 'slack', channelId: 'C_SALES' } },
      content: { kind: 'card' },
      wantedVersion: 1,
      shownVersion: 0,
      posted: null,
      lane: 'mer_lotus slack C_SALES',
      dueAt: START,
      uncertain: false,
      failures: 0,
      triedMemberIds: [],
      shownAt: null,
      closedChannelId: null,
      parkedReason: null,
      createdAt: START,
      ...message,
    },
    address: { kind: 'channel', channelId: 'C_SALES' },
    workspaceId: 'T_LOTUS',
    link: buildTestLink(),
    merchant: buildTestMerchant(),
    owner: buildTestMember(),
    people: [],
    card: null,
    ...change,
  };
}
