import { describe, expect, it } from '@jest/globals';
import type { LinkFact } from '../../../../src/domain/link/link-event.js';
import type { LinkContent } from '../../../../src/ports/chat-message-store.js';
import { listFollowing } from '../../../../src/service/chat/list-following.js';
import { makeNotePage } from '../../../../src/service/chat/note-page.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const link = buildTestLink({ version: 4 });
const merchant = buildTestMerchant();
const SHARED: LinkContent = { kind: 'shared_link', memberId: 'mem_mai' };
const AFTER = new Date(START.getTime() + 60_000);

function setUp() {
  const world = createFakeWorld({ links: [link] });
  const { chatMessages } = world;
  const stand = (key: string, content: LinkContent) => {
    const lane = 'mer_lotus slack C_SALES';
    const target = { kind: 'channel', place: { platform: 'slack', channelId: 'C_SALES' } } as const;
    const about = { platform: 'slack', merchantId: 'mer_lotus', linkId: 'lnk_1', lane, target } as const;
    const posted = { channelId: 'C_SALES', messageId: key };
    return chatMessages.register({ key, ...about, content, wantedVersion: 1 }, { posted, at: START });
  };
  const follow = async (fact: LinkFact) =>
    (await listFollowing(chatMessages, { link, event: buildTestEvent(fact), merchant }, AFTER)).map(
      ({ key, wantedVersion }) => `${key} ${wantedVersion}`,
    );
  const page = { platform: 'slack', merchantId: 'mer_lotus', memberId: 'mem_mai', linkId: 'lnk_1' } as const;
  const note = (spot: string, linkId: string | null = 'lnk_1') =>
    makeNotePage(world)({ ...page, linkId, spot, posted: { channelId: 'D1', messageId: spot }, until: null });
  return { ...world, stand, follow, note };
}

const LEFT: LinkFact = {
  ...{ type: 'delivery.sent', deliveryId: 'lnk_1:link:email', channel: 'email' },
  ...{ purpose: { kind: 'link' }, carrier: 'sendgrid' },
};

describe('listFollowing', () => {
  it('has all that stands show the link as it is once it ends', async () => {
    const { stand, follow } = setUp();
    await stand('shared', SHARED);
    await stand('page', { kind: 'page', until: null });
    expect(await follow({ type: 'link.cancelled' })).toEqual(['shared 4', 'page 4']);
  });

  it('takes Undo from what somebody was answered once the message has left, and leaves the rest alone', async () => {
    const { stand, follow } = setUp();
    await stand('shared', SHARED);
    await stand('page', { kind: 'page', until: null });
    expect(await follow(LEFT)).toEqual(['page 4']);
    expect(await follow({ type: 'page.opened' })).toEqual([]);
  });

  it('leaves out what can be edited no longer', async () => {
    const { stand, follow } = setUp();
    await stand('gone', { kind: 'page', until: START });
    await stand('there', { kind: 'page', until: new Date(AFTER.getTime() + 1) });
    expect(await follow({ type: 'link.expired' })).toEqual(['there 4']);
  });
});

describe('notePage', () => {
  it('notes what somebody was answered as it stands, five of a link and person at most', async () => {
    const { note, chatMessages } = setUp();
    for (const spot of ['1', '2', '3', '4', '5', '6']) await note(spot);
    const noted = await chatMessages.listFollowing('lnk_1');
    expect(noted.map(({ key }) => key).toSorted()).toEqual(
      ['2', '3', '4', '5', '6'].map((spot) => `page:slack:${spot}`),
    );
    expect(noted[0]).toMatchObject({
      wantedVersion: 4,
      shownVersion: 4,
      lane: 'mer_lotus slack member:mem_mai',
    });
  });

  it('forgets what stands there no longer, and does not fail the answer where the store is away', async () => {
    const { note, chatMessages, ...world } = setUp();
    await note('1');
    await note('1', null);
    expect(await chatMessages.listFollowing('lnk_1')).toEqual([]);
    const away = { ...chatMessages, register: () => Promise.reject(new Error('away')) };
    const page = {
      platform: 'slack',
      merchantId: 'mer_lotus',
      memberId: 'mem_mai',
      linkId: 'lnk_1',
    } as const;
    const posted = { channelId: 'D1', messageId: '1' };
    const noting = makeNotePage({ ...world, chatMessages: away })({
      ...page,
      spot: '1',
      posted,
      until: null,
    });
    await expect(noting).resolves.toBeUndefined();
  });
});
