import { describe, expect, it } from '@jest/globals';
import type { NewChatMessage } from '../../../src/ports/chat-message-store.js';
import { AT, later } from './build-link.js';
import { buildCard, buildLine, type ChatStore } from './chat-message-store-contract.js';

const POSTED = { channelId: 'D1', messageId: '1.1' };

function buildUnfurl(at: number): NewChatMessage {
  const content = { kind: 'unfurl', messageId: `${at}.1`, url: 'https://pay.example.com/p/abc' } as const;
  return { ...buildCard(), key: `unfurl:C1:${at}:lnk_1`, content, createdAt: later(at) };
}

export function describeChatMessagesAway(open: () => Promise<ChatStore>): void {
  describe('previews, and cards that went elsewhere', () => {
    it('has previews follow their link', async () => {
      const { chatMessages } = await open();
      await chatMessages.request(buildCard(), AT);
      await chatMessages.request(buildUnfurl(1), AT);
      await chatMessages.request(buildUnfurl(2), AT);
      const keys = (await chatMessages.listFollowing('lnk_1')).map(({ key }) => key);
      expect(keys).toEqual(['unfurl:C1:1:lnk_1', 'unfurl:C1:2:lnk_1']);
      expect(await chatMessages.listFollowing('lnk_2')).toEqual([]);
    });

    it('finds cards that a channel, or a topic of it, did not take, and brings them back once', async () => {
      const { chatMessages } = await open();
      const card = buildCard();
      const { merchantId, platform, target, lane } = card;
      await chatMessages.request(card, AT);
      await chatMessages.request(buildLine(), AT);
      const stored = await chatMessages.find(card.key);
      if (stored === null) throw new Error('no card');
      const to = {
        ...{
          platform,
          lane: 'mer_1 slack member:mem_1',
          target: { kind: 'member', memberId: 'mem_1' } as const,
        },
        ...({ closedChannelId: '-1001/7', closedWhy: 'restricted', triedMemberIds: [] } as const),
      };
      await chatMessages.redirect(stored, { ...to, startsAnew: true }, AT);
      await chatMessages.markShown(card.key, 1, { posted: POSTED, at: AT });
      expect(await chatMessages.listAway(merchantId, '-100')).toEqual([]);
      expect(await chatMessages.listAway('mer_other', '-1001')).toEqual([]);
      const [away] = await chatMessages.listAway(merchantId, '-1001');
      expect(away).toMatchObject({ key: card.key, posted: POSTED, closedWhy: 'restricted' });
      if (away === undefined) throw new Error('it is not away');
      const back = { platform, target, lane };
      await chatMessages.bringBack(away, back, later(5));
      const found = await chatMessages.find(card.key);
      expect(found).toMatchObject({ ...back, posted: null, closedChannelId: null, dueAt: later(5) });
      expect(found).not.toHaveProperty('closedWhy');
      await chatMessages.markShown(card.key, 1, { posted: { ...POSTED, channelId: 'C1' }, at: later(6) });
      await chatMessages.bringBack(away, back, later(7));
      expect((await chatMessages.find(card.key))?.posted?.channelId).toBe('C1');
      expect(await chatMessages.listAway(merchantId, '-1001')).toEqual([]);
    });

    it('edits what stands there already', async () => {
      const { chatMessages } = await open();
      await chatMessages.request({ ...buildCard(), posted: POSTED }, AT);
      expect(await chatMessages.find('card:lnk_1')).toMatchObject({ posted: POSTED, shownVersion: 0 });
    });
  });
}
