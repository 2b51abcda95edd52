import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ChatMessageStore, NewChatMessage } from '../../../src/ports/chat-message-store.js';
import { AT, later } from './build-link.js';
import { buildCard, buildLine, type ChatStore } from './chat-message-store-contract.js';

const POSTED = { channelId: 'C1', messageId: '1700000000.000100' };
const SHARED: NewChatMessage = {
  ...buildCard(1),
  key: 'share:1',
  content: { kind: 'shared_link', memberId: 'mem_1' },
};
const PAGE: NewChatMessage = {
  ...buildCard(3),
  key: 'page:slack:C1:5',
  target: { kind: 'member', memberId: 'mem_1' },
  content: { kind: 'page', until: later(1000) },
};

/** What stands in chats and follows its link, of every store of chat messages. */
export function describeFollowingMessages(open: () => Promise<ChatStore>): void {
  describe('ChatMessageStore, what follows a link', () => {
    let chatMessages: ChatMessageStore;
    beforeEach(async () => {
      ({ chatMessages } = await open());
    });
    const keys = async (linkId = 'lnk_1') => (await chatMessages.listFollowing(linkId)).map(({ key }) => key);

    it('lists what has to follow, and neither its cards nor the lines below them', async () => {
      await chatMessages.request(buildCard(), AT);
      await chatMessages.request(buildLine(), AT);
      await chatMessages.request(SHARED, AT);
      await chatMessages.request({ ...SHARED, key: 'share:2', linkId: 'lnk_2' }, AT);
      expect(await keys()).toEqual(['share:1']);
    });

    it('leaves out what nobody could be told', async () => {
      await chatMessages.request(SHARED, AT);
      await chatMessages.park('share:1', 'gone', AT);
      expect(await keys()).toEqual([]);
    });

    it('notes what was posted in another way, as it stands, and asks nothing of its lane', async () => {
      await chatMessages.register(PAGE, { posted: POSTED, at: AT });
      const [page] = await chatMessages.listFollowing('lnk_1');
      expect(page).toMatchObject({ wantedVersion: 3, shownVersion: 3, posted: POSTED, shownAt: AT });
      expect(page?.content).toEqual({ kind: 'page', until: later(1000) });
      expect((await chatMessages.readLane(PAGE.lane, later(5000), 10)).due).toEqual([]);
    });

    it('is due once its link is newer, and takes the place of what stood there before', async () => {
      await chatMessages.register(PAGE, { posted: POSTED, at: AT });
      await chatMessages.request({ ...PAGE, wantedVersion: 4 }, AT);
      const { due } = await chatMessages.readLane(PAGE.lane, AT, 10);
      expect(due).toMatchObject([{ key: PAGE.key, posted: POSTED, wantedVersion: 4 }]);
      await chatMessages.register({ ...PAGE, linkId: 'lnk_2' }, { posted: POSTED, at: AT });
      expect((await chatMessages.readLane(PAGE.lane, AT, 10)).due).toEqual([]);
      expect([await keys('lnk_1'), await keys('lnk_2')]).toEqual([[], [PAGE.key]]);
    });

    it('forgets what is something else by now, also twice', async () => {
      await chatMessages.register(PAGE, { posted: POSTED, at: AT });
      await chatMessages.forget(PAGE.key);
      await chatMessages.forget(PAGE.key);
      expect(await keys()).toEqual([]);
    });
  });
}
