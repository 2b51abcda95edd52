import type { ChatMessage, LinkMessage } from '../../../../../src/ports/chat-message-store.js';
import type { OutgoingLinkMessage } from '../../../../../src/ports/chat-sender.js';
import { buildStoredMessage } from '../../../../support/build-chat-message.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';

/** The card of the test link, never posted, on its way to C_SALES. */
export function buildOutgoing(
  change: Partial<OutgoingLinkMessage> = {},
  message: Partial<ChatMessage> = {},
): OutgoingLinkMessage {
  return {
    message: buildStoredMessage(message) as LinkMessage,
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
