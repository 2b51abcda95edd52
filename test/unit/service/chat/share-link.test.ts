import { describe, expect, it } from '@jest/globals';
import type { ChatPlace } from '../../../../src/domain/chat/chat-place.js';
import type { Link } from '../../../../src/domain/link/link.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const INLINE = { platform: 'telegram', channelId: 'inline/AgA', isCustomers: true } as const;

const share = (change: Partial<Link> = {}, actor = buildTestActor()) => {
  const world = createFakeWorld({ links: [buildTestLink(change)] });
  const place: ChatPlace = { platform: 'slack', channelId: 'C_CUSTOMER' };
  const request = { actor, handle: { linkId: 'lnk_1' }, place, requestKey: 'trigger-1' };
  return {
    ...world,
    run: (asked: Partial<typeof request> = {}) => world.services.shareLink({ ...request, ...asked }),
  };
};

describe('shareLink', () => {
  it('asks for the pay link in that channel once, though it is pressed twice', async () => {
    const { run, chatMessages, timers } = share();
    await Promise.all([run(), run()]);
    expect(chatMessages.all()).toMatchObject([
      {
        key: 'share:trigger-1',
        target: { kind: 'channel', place: { platform: 'slack', channelId: 'C_CUSTOMER' } },
        content: { kind: 'shared_link', memberId: 'mem_mai' },
        lane: 'mer_lotus slack C_CUSTOMER',
      },
    ]);
    expect(timers.nextMs()).toBe(0);
  });

  it('stands where customers read as one card more, once, which follows the link', async () => {
    const { run, chatMessages, links } = share();
    await Promise.all([run({ place: INLINE }), run({ place: INLINE })]);
    expect(links.get('lnk_1')).toMatchObject({
      cardPlaces: [{}, { key: 'card:lnk_1:share:trigger-1', place: INLINE }],
      history: buildTestLink().history,
      version: 2,
    });
    expect(chatMessages.all()).toMatchObject([
      {
        key: 'card:lnk_1:share:trigger-1',
        target: { kind: 'channel', place: INLINE },
        content: { kind: 'card' },
        wantedVersion: 2,
        lane: 'mer_lotus telegram inline/AgA',
      },
    ]);
  });

  it('is followed in so many places at most, and posted all the same in more', async () => {
    const { run, chatMessages, links } = share();
    for (let at = 0; at <= 100; at += 1) await run({ place: INLINE, requestKey: `key-${at}` });
    expect(links.get('lnk_1').cardPlaces).toHaveLength(100);
    const contents = chatMessages.all().map(({ content }) => content.kind);
    expect(contents.filter((kind) => kind === 'card')).toHaveLength(99);
    expect(contents.filter((kind) => kind === 'shared_link')).toHaveLength(2);
  });

  it.each([
    [{ state: 'paid' }, 'link_already_paid'],
    [{ state: 'cancelled' }, 'link_cancelled'],
    [{ expiresAt: new Date('2026-11-22T10:00:00.000Z') }, 'link_expired'],
    [{ ownerId: 'mem_jo' }, 'link_not_found'],
    [{ merchantId: 'mer_other' }, 'link_not_found'],
  ] as const)('refuses a link that is %j: %s', async (change, code) => {
    const { run, chatMessages } = share(change);
    await expect(run()).rejects.toMatchObject({ code });
    expect(chatMessages.all()).toEqual([]);
  });
});
