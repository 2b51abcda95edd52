import { describe, expect, it } from '@jest/globals';
import { makeForgetPage, makeNotePage, type ShownPage } from '../../../../src/service/places/note-page.js';
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

  it('keeps what was noted of a spot until something else is said there, of that link alone', async () => {
    const world = createFakeWorld({ links: [link, buildTestLink({ id: 'lnk_2' })] });
    const note = makeNotePage(world);
    const says = { kind: 'refund', refundId: 'rfd_1' } as const;
    const noted = async (linkId: string) =>
      (await world.chatMessages.listFollowing(linkId)).map(({ content }) => content);
    await note({ ...buildPage('1'), says });
    await note(buildPage('1'));
    expect(await noted('lnk_1')).toEqual([{ kind: 'page', until: null, says }]);
    await note(buildPage('1', 'lnk_2'));
    expect(await noted('lnk_2')).toEqual([{ kind: 'page', until: null }]);
  });

  it('does not fail the answer where the store is away', async () => {
    const world = createFakeWorld({ links: [link] });
    const register = () => Promise.reject(new Error('away'));
    const notePage = makeNotePage({ ...world, chatMessages: { ...world.chatMessages, register } });
    await expect(notePage(buildPage('1'))).resolves.toBeUndefined();
  });
});

describe('forgetPage', () => {
  it('forgets what was closed, and does not fail that where the store is away', async () => {
    const world = createFakeWorld({ links: [link] });
    await makeNotePage(world)(buildPage('1'));
    const forget = () => Promise.reject(new Error('away'));
    await makeForgetPage({ ...world, chatMessages: { forget } })({ platform: 'slack', spot: '1' });
    expect(await world.chatMessages.listFollowing('lnk_1')).toHaveLength(1);
    await makeForgetPage(world)({ platform: 'slack', spot: '1' });
    expect(await world.chatMessages.listFollowing('lnk_1')).toEqual([]);
  });
});
