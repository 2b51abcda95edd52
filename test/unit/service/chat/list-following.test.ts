import { describe, expect, it } from '@jest/globals';
import type { LinkFact } from '../../../../src/domain/link/link-event.js';
import type { LinkContent } from '../../../../src/ports/chat-content.js';
import { listFollowing } from '../../../../src/service/chat/list-following.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const link = buildTestLink({ version: 4 });
const merchant = buildTestMerchant();
const SHARED: LinkContent = { kind: 'shared_link', memberId: 'mem_mai' };
const AFTER = new Date(START.getTime() + 60_000);

function setUp(about = link) {
  const world = createFakeWorld({ links: [about] });
  const { chatMessages } = world;
  const stand = (key: string, content: LinkContent) => {
    const lane = 'mer_lotus slack C_SALES';
    const target = { kind: 'channel', place: { platform: 'slack', channelId: 'C_SALES' } } as const;
    const common = { platform: 'slack', merchantId: 'mer_lotus', linkId: 'lnk_1', lane, target } as const;
    const posted = { channelId: 'C_SALES', messageId: key };
    return chatMessages.register({ key, ...common, content, wantedVersion: 1 }, { posted, at: START });
  };
  const follow = async (fact: LinkFact) =>
    (await listFollowing(chatMessages, { link: about, event: buildTestEvent(fact), merchant }, AFTER)).map(
      ({ key, wantedVersion }) => `${key} ${wantedVersion}`,
    );
  return { stand, follow };
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
