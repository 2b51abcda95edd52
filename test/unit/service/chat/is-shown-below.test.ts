import { expect, it } from '@jest/globals';
import type { Answered } from '../../../../src/domain/chat/answered.js';
import { isShownBelow } from '../../../../src/service/chat/is-shown-below.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const WHOLE: Answered = { kind: 'whole' };

async function listShownBelow(stands: readonly (readonly [string, string, Answered?])[]) {
  const { chatMessages } = createFakeWorld();
  const target = { kind: 'member', memberId: 'mem_mai' } as const;
  const about = { platform: 'slack', merchantId: 'mer_lotus', linkId: 'lnk_1', lane: 'mai', target } as const;
  for (const [index, [key, channelId, says]] of stands.entries()) {
    const content = { kind: 'page', until: null, ...(says === undefined ? {} : { says }) } as const;
    const posted = { channelId, messageId: key };
    const at = new Date(START.getTime() + index * 1_000);
    await chatMessages.register({ key, ...about, content, wantedVersion: 1 }, { posted, at });
  }
  const standing = await chatMessages.listFollowing('lnk_1');
  const found = standing.map(async (each) => ((await isShownBelow(chatMessages, each)) ? [each.key] : []));
  return (await Promise.all(found)).flat();
}

it('of answers that say how a link stands, the newest in a chat is the one that is kept whole', async () => {
  const shown = await listShownBelow([
    ['old', 'C1'],
    ['elsewhere', 'C2', WHOLE],
    ['newer', 'C1', WHOLE],
    ['newest', 'C1', WHOLE],
    ['sent', 'C1', { kind: 'part' }],
  ]);
  expect(shown).toEqual(['old', 'newer', 'sent']);
});
