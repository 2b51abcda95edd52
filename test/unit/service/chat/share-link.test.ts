import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const share = (change: Partial<Link> = {}, actor = buildTestActor()) => {
  const world = createFakeWorld({ links: [buildTestLink(change)] });
  const place = { platform: 'slack', channelId: 'C_CUSTOMER' } as const;
  const request = { actor, handle: { linkId: 'lnk_1' }, place, requestKey: 'trigger-1' };
  return { ...world, run: () => world.services.shareLink(request) };
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
