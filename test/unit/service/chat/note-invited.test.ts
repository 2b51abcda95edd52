import { describe, expect, it } from '@jest/globals';
import { buildCardPlaces } from '../../../../src/domain/link/card-place.js';
import { makeNoteInvited } from '../../../../src/service/chat/note-invited.js';
import { buildChatMessage } from '../../../support/build-chat-message.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const SALES = { platform: 'slack', workspaceId: 'T_LOTUS', channelId: 'C_SALES' } as const;
const DIRECT = { platform: 'slack', target: { kind: 'member', memberId: 'mem_mai' } } as const;
const KEY = 'card:lnk_1:0';
const POSTED = { channelId: 'D_MAI', messageId: '1.1' };
const LET_IN = { platform: 'slack', workspaceId: 'T_LOTUS', channelId: 'C_SALES' } as const;

/** The card was meant for C_SALES, which did not let us in, and stands in Mai's direct messages. */
async function setUp({ isPosted = true, workspaces = ['T_LOTUS'] } = {}) {
  const [place] = buildCardPlaces('lnk_1', [SALES]);
  if (place === undefined) throw new Error('there is no place');
  const link = buildTestLink({ cardPlaces: [{ ...place, key: KEY }] });
  const merchant = buildTestMerchant({
    workspaces: workspaces.map((workspaceId) => ({ platform: 'slack', workspaceId })),
  });
  const world = createFakeWorld({ links: [link], merchant });
  const { chatMessages } = world;
  await chatMessages.request(buildChatMessage({ key: KEY }), START);
  const card = await chatMessages.find(KEY);
  if (card === null) throw new Error('there is no card');
  const lane = 'mer_lotus slack member:mem_mai';
  const away = { ...DIRECT, lane, closedChannelId: 'C_SALES', triedMemberIds: [], startsAnew: true };
  await chatMessages.redirect(card, away, START);
  if (isPosted) await chatMessages.markShown(KEY, 1, { posted: POSTED, at: START });
  const kicked: string[] = [];
  const noteInvited = makeNoteInvited({ ...world, kick: (what) => kicked.push(what) });
  const stand = () =>
    chatMessages.all().map(({ key, content, target, posted, closedChannelId }) => ({
      ...{ key, kind: content.kind, at: target.kind, messageId: posted?.messageId ?? null },
      closedChannelId,
    }));
  return { noteInvited, stand, kicked };
}

const THERE = { key: KEY, kind: 'card', at: 'channel', messageId: null, closedChannelId: null };
const AWAY = { key: KEY, kind: 'card', at: 'member', messageId: '1.1', closedChannelId: 'C_SALES' };
const POINTER = {
  ...{ key: 'moved:card:lnk_1:0:1.1', kind: 'card_moved', at: 'member', messageId: '1.1' },
  closedChannelId: null,
};

describe('noteInvited', () => {
  it('moves a card to the channel it was meant for, and leaves what points to it', async () => {
    const { noteInvited, stand, kicked } = await setUp();
    await noteInvited(LET_IN);
    expect(stand()).toEqual([THERE, POINTER]);
    expect(kicked).toEqual(['chat']);
  });

  it('does nothing when it is told again', async () => {
    const { noteInvited, stand, kicked } = await setUp();
    await noteInvited(LET_IN);
    await noteInvited(LET_IN);
    expect(stand()).toEqual([THERE, POINTER]);
    expect(kicked).toEqual(['chat']);
  });

  it('moves a card that stood nowhere yet, with nothing to point from', async () => {
    const { noteInvited, stand } = await setUp({ isPosted: false });
    await noteInvited(LET_IN);
    expect(stand()).toEqual([THERE]);
  });

  it.each([
    ['another channel', { ...LET_IN, channelId: 'C_FEES' }],
    ['a channel whose id begins like it', { ...LET_IN, channelId: 'C_SALE' }],
    ['a workspace of nobody', { ...LET_IN, workspaceId: 'T_FAR' }],
    ['a channel by the same id in another workspace of theirs', { ...LET_IN, workspaceId: 'T_TWO' }],
  ])('leaves a card where it is for %s', async (_what, place) => {
    const { noteInvited, stand } = await setUp({ workspaces: ['T_LOTUS', 'T_TWO'] });
    await noteInvited(place);
    expect(stand()).toEqual([AWAY]);
  });
});
