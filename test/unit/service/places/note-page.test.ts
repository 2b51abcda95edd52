import { describe, expect, it } from '@jest/globals';
import { makeNotePage, type ShownPage } from '../../../../src/service/places/note-page.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const link = buildTestLink({ version: 4 });
const buildPage = (spot: string, linkId: string | null = 'lnk_1'): ShownPage => ({
  ...{ platform: 'slack', merchantId: 'mer_lotus', memberId: 'mem_mai', linkId, spot },
  ...{ posted: { channelId: 'D1', messageId: spot }, until: null },
});

describe('notePage', () => {
  it('notes what somebody was answered as it stands, five of a link and person at most', async () => {
    const world = createFakeWorld({ links: [link] });
    for (const spot of ['1', '2', '3', '4', '5', '6']) await makeNotePage(world)(buildPage(spot));
    const noted = await world.chatMessages.listFollowing('lnk_1');
    expect(noted).toHaveLength(5);
    expect(noted[0]).toMatchObject({
      ...{ wantedVersion: 4, shownVersion: 4, lane: 'mer_lotus slack member:mem_mai' },
      ...{ content: { kind: 'page', until: null }, target: { kind: 'member', memberId: 'mem_mai' } },
    });
  });

  it('forgets what stands there no longer', async () => {
    const world = createFakeWorld({ links: [link] });
    await makeNotePage(world)(buildPage('1'));
    await makeNotePage(world)(buildPage('1', null));
    expect(await world.chatMessages.listFollowing('lnk_1')).toEqual([]);
  });

  it('does not fail the answer where the store is away', async () => {
    const world = createFakeWorld({ links: [link] });
    const register = () => Promise.reject(new Error('away'));
    const notePage = makeNotePage({ ...world, chatMessages: { ...world.chatMessages, register } });
    await expect(notePage(buildPage('1'))).resolves.toBeUndefined();
  });
});
