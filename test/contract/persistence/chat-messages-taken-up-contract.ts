import { describe, expect, it } from '@jest/globals';
import { AT, later } from './build-link.js';
import { buildCard, buildLine, type ChatStore } from './chat-message-store-contract.js';

export function describeChatMessagesTakenUp(open: () => Promise<ChatStore>): void {
  describe('takeUp', () => {
    it('goes on with what was parked for that reason, and wakes its lane', async () => {
      const { chatMessages, lanes } = await open();
      const card = buildCard();
      const claim = (now: Date) => lanes.claim({ holder: 'one', now, limit: 1, withoutShares: [] });
      const read = async (now: Date) => (await chatMessages.readLane(card.lane, now, 10)).due;
      await chatMessages.request(card, AT);
      await chatMessages.request(buildLine(), AT);
      const [lane] = await claim(AT);
      if (lane === undefined) throw new Error('no lane is due');
      await chatMessages.park('card:lnk_1', 'lost', AT);
      await chatMessages.park('history_line:evt_1', 'gone', AT);
      await lanes.giveBack(lane, { dueAt: null, failures: 0 }, 'one');
      await chatMessages.takeUp('mer_other', 'lost', later(9));
      expect(await read(later(86_400_000))).toEqual([]);
      await chatMessages.takeUp(card.merchantId, 'lost', later(9));
      expect(await read(later(9))).toMatchObject([
        { key: 'card:lnk_1', parkedReason: null, dueAt: later(9) },
      ]);
      expect((await claim(later(9))).map((each) => each.lane)).toEqual([card.lane]);
      expect(await chatMessages.measure(later(9))).toMatchObject({ parked: 1 });
    });
  });
}
