import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NewChatMessage } from '../../../src/ports/chat-message-store.js';
import { AT, later } from './build-link.js';
import type { ChatStore } from './chat-message-store-contract.js';

const LANE = 'mer_1 slack member:mem_1';
const NOTE: NewChatMessage = {
  ...{
    key: 'merchant_note:mer_1:due:mem_1',
    platform: 'slack',
    merchantId: 'mer_1',
    linkId: null,
    lane: LANE,
  },
  ...{ target: { kind: 'member', memberId: 'mem_1' }, wantedVersion: 1 },
  content: { kind: 'merchant_note', note: { kind: 'review_due', days: 30, by: later(1_000) } },
};

/** Messages that no link is about. */
export function describeMerchantMessages(open: () => Promise<Pick<ChatStore, 'chatMessages'>>): void {
  describe('ChatMessageStore with messages that no link is about', () => {
    let chatMessages: ChatStore['chatMessages'];
    beforeEach(async () => {
      ({ chatMessages } = await open());
    });

    it('keeps them as they are, and works them like all others', async () => {
      await chatMessages.request(NOTE, AT);
      const { due } = await chatMessages.readLane(LANE, AT, 10);
      expect(due).toMatchObject([{ linkId: null, content: NOTE.content, shownVersion: 0 }]);
      await chatMessages.markShown(NOTE.key, 1, { posted: { channelId: 'D1', messageId: '1' }, at: AT });
      expect((await chatMessages.readLane(LANE, AT, 10)).due).toEqual([]);
      expect(await chatMessages.find(NOTE.key)).toMatchObject({ linkId: null, shownVersion: 1 });
    });

    it('asked for twice, are one', async () => {
      await chatMessages.request(NOTE, AT);
      await chatMessages.request(NOTE, later(1_000));
      expect((await chatMessages.readLane(LANE, later(1_000), 10)).due).toHaveLength(1);
    });
  });
}
