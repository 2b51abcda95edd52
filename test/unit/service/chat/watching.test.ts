import { describe, expect, it } from '@jest/globals';
import type { ChatPlace } from '../../../../src/domain/chat/chat-place.js';
import type { OwnWorkspace } from '../../../../src/domain/chat/workspace.js';
import { buildCardPlaces } from '../../../../src/domain/link/card-place.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkFact } from '../../../../src/domain/link/link-event.js';
import { makeRequestChatMessages } from '../../../../src/service/chat/request-chat-messages.js';
import { buildTestDraft, buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const GROUP = { platform: 'telegram', workspaceId: '-100', channelId: '-100' } as const;
const TOPIC = { platform: 'telegram', workspaceId: '-100', channelId: '-100/55' } as const;
const OWN = { platform: 'telegram', workspaceId: '7', channelId: '7' } as const;
const INLINE = { platform: 'telegram', channelId: 'inline/AgA', isCustomers: true } as const;
const CHANNEL = { platform: 'slack', workspaceId: 'T_LOTUS', channelId: 'C_PAY' } as const;
const WORKSPACES: readonly OwnWorkspace[] = [
  { platform: 'slack', workspaceId: 'T_LOTUS' },
  { platform: 'telegram', workspaceId: '-100' },
  { platform: 'telegram', workspaceId: '7' },
];
const PAID: LinkFact = {
  type: 'payment.succeeded',
  attemptId: 'att_1',
  captured: { minor: 4999, currency: 'USD' },
  method: null,
};

interface Seed {
  readonly watching?: readonly ChatPlace[];
  readonly paidChannel?: ChatPlace | null;
  readonly workspaces?: readonly OwnWorkspace[];
}

/** Mai is in Slack and in Telegram, as user 7. */
function createWorld({ watching = [GROUP], paidChannel = null, workspaces = WORKSPACES }: Seed, link?: Link) {
  const merchant = buildTestMerchant();
  return createFakeWorld({
    merchant: { ...merchant, workspaces, settings: { ...merchant.settings, watching, paidChannel } },
    members: [
      buildTestMember({
        accounts: [
          { platform: 'slack', userId: 'U_MAI' },
          { platform: 'telegram', workspaceId: '7', userId: '7' },
        ],
      }),
      buildTestMember({ id: 'mem_jo', role: 'owner', accounts: [{ platform: 'slack', userId: 'U_JO' }] }),
    ],
    ...(link === undefined ? {} : { links: [link] }),
  });
}

async function placesOf(seed: Seed, cardPlace: ChatPlace | null) {
  const { services } = createWorld(seed);
  const { link } = await services.createLink({
    actor: buildTestActor(),
    draft: buildTestDraft(),
    requestKey: 'key',
    reviewedAt: null,
    cardPlace,
  });
  return link.cardPlaces.map(({ key, place }) => [key.replace(link.id, 'lnk'), place?.channelId ?? null]);
}

async function keysOf(seed: Seed, link: Link, fact: LinkFact) {
  const world = createWorld(seed, link);
  await makeRequestChatMessages(world).handle(link, buildTestEvent(fact, { id: 'evt_7' }));
  return world.chatMessages.all().map(({ key, lane }) => `${key} in ${lane.split(' ').slice(1).join(' ')}`);
}

describe('the cards of a new link', () => {
  it('stand where it was asked for, and wherever links are followed', async () => {
    expect(await placesOf({ watching: [GROUP, OWN] }, CHANNEL)).toEqual([
      ['card:lnk', 'C_PAY'],
      ['card:lnk:telegram:-100', '-100'],
      ['card:lnk:telegram:7', '7'],
    ]);
  });

  it('are one in each place', async () => {
    expect(await placesOf({ watching: [GROUP, OWN] }, GROUP)).toEqual([
      ['card:lnk', '-100'],
      ['card:lnk:telegram:7', '7'],
    ]);
    expect(await placesOf({ watching: [CHANNEL], paidChannel: CHANNEL }, null)).toEqual([
      ['card:lnk', 'C_PAY'],
    ]);
  });

  it('are one in a forum that is followed in another of its topics', async () => {
    expect(await placesOf({ watching: [GROUP, OWN] }, TOPIC)).toEqual([
      ['card:lnk', '-100/55'],
      ['card:lnk:telegram:7', '7'],
    ]);
    expect(await placesOf({ watching: [{ ...TOPIC, channelId: '-100/9' }] }, TOPIC)).toEqual([
      ['card:lnk', '-100/55'],
    ]);
  });

  it('stand beside the one where customers read, and one of them with whoever made it', async () => {
    expect(await placesOf({}, INLINE)).toEqual([
      ['card:lnk', 'inline/AgA'],
      ['card:lnk:owner', null],
      ['card:lnk:telegram:-100', '-100'],
    ]);
    expect(await placesOf({ watching: [OWN, GROUP] }, INLINE)).toEqual([
      ['card:lnk', 'inline/AgA'],
      ['card:lnk:owner', null],
      ['card:lnk:telegram:-100', '-100'],
    ]);
  });

  it('are not two in the direct messages of whoever made it', async () => {
    const workspaces = [{ ...WORKSPACES[0], lostAt: new Date(0) } as OwnWorkspace, ...WORKSPACES.slice(1)];
    expect(await placesOf({ watching: [OWN, GROUP], workspaces }, null)).toEqual([
      ['card:lnk', null],
      ['card:lnk:telegram:-100', '-100'],
    ]);
  });

  it('stand in no chat that does not let us in', async () => {
    const workspaces = WORKSPACES.map((one) =>
      one.workspaceId === '-100' ? { ...one, lostAt: new Date(0) } : one,
    );
    expect(await placesOf({ watching: [GROUP, OWN], workspaces }, CHANNEL)).toEqual([
      ['card:lnk', 'C_PAY'],
      ['card:lnk:telegram:7', '7'],
    ]);
  });
});

describe('what is told where links are followed', () => {
  const link = buildTestLink({ cardPlaces: buildCardPlaces('lnk_1', [CHANNEL, GROUP]), version: 4 });

  it('is the card and the paid line, and no line below a card where none hangs', async () => {
    expect(await keysOf({ paidChannel: CHANNEL }, link, PAID)).toEqual([
      'card:lnk_1 in slack C_PAY',
      'history_line:evt_7 in slack C_PAY',
      'card:lnk_1:telegram:-100 in telegram -100',
      'paid_line:evt_7 in slack C_PAY',
      'paid_line:evt_7:telegram:-100 in telegram -100',
      'owner_note:evt_7 in slack member:mem_mai',
    ]);
  });

  it('is told below the card in the topic that has it', async () => {
    const inTopic = buildTestLink({ cardPlaces: buildCardPlaces('lnk_1', [TOPIC]), version: 4 });
    expect(await keysOf({ watching: [GROUP] }, inTopic, PAID)).toEqual([
      'card:lnk_1 in telegram -100/55',
      'paid_line:evt_7:telegram:-100 in telegram -100/55',
      'owner_note:evt_7 in telegram member:mem_mai',
      'owner_note:evt_7:slack in slack member:mem_mai',
    ]);
  });

  it('is one paid line in each place, and none where the maker is told of it anyway', async () => {
    const mine = buildTestLink({ cardPlaces: buildCardPlaces('lnk_1', [OWN]), version: 4 });
    expect(await keysOf({ watching: [OWN, GROUP], paidChannel: GROUP }, mine, PAID)).toEqual([
      'card:lnk_1 in telegram 7',
      'paid_line:evt_7 in telegram -100',
      'owner_note:evt_7 in telegram member:mem_mai',
      'owner_note:evt_7:slack in slack member:mem_mai',
    ]);
  });

  it('is the card where customers read, and with its maker who is spoken to in that chat', async () => {
    const cardPlaces = buildCardPlaces('lnk_1', [INLINE, null]);
    expect(await keysOf({ watching: [OWN] }, buildTestLink({ cardPlaces, version: 4 }), PAID)).toEqual([
      'card:lnk_1 in telegram inline/AgA',
      'card:lnk_1:owner in telegram member:mem_mai',
      'owner_note:evt_7 in telegram member:mem_mai',
      'owner_note:evt_7:slack in slack member:mem_mai',
    ]);
  });

  it('is money in the chat that the merchant began in as well, where nothing else says it', async () => {
    const mine = buildTestLink({ cardPlaces: buildCardPlaces('lnk_1', [OWN]), version: 4 });
    const others = buildTestLink({ ...mine, ownerId: 'mem_gone' });
    const told = ['card:lnk_1 in telegram 7', 'owner_note:evt_7 in telegram member:mem_mai'];
    const far = 'owner_note:evt_7:slack in slack member:mem_mai';
    expect(await keysOf({ watching: [] }, mine, PAID)).toEqual([...told, far]);
    expect(await keysOf({ watching: [], paidChannel: CHANNEL }, mine, PAID)).not.toContainEqual(far);
    expect(await keysOf({ watching: [] }, mine, { type: 'link.expired' })).toEqual(told);
    expect(await keysOf({ watching: [], workspaces: WORKSPACES.slice(1) }, mine, PAID)).toEqual(told);
    const lost = [{ ...WORKSPACES[0], lostAt: new Date(0) } as OwnWorkspace, ...WORKSPACES.slice(1)];
    expect(await keysOf({ watching: [], workspaces: lost }, mine, PAID)).toEqual(told);
    expect(await keysOf({ watching: [] }, others, PAID)).toContainEqual(
      'owner_note:evt_7:slack in slack member:mem_jo',
    );
  });

  it('is no second card in the direct messages of whoever made it in another chat', async () => {
    const cardPlaces = buildCardPlaces('lnk_1', [null, OWN]);
    expect(await keysOf({ watching: [OWN] }, buildTestLink({ cardPlaces, version: 4 }), PAID)).toEqual([
      'card:lnk_1 in slack member:mem_mai',
      'history_line:evt_7 in slack member:mem_mai',
      'card:lnk_1:telegram:7 in telegram 7',
      'paid_line:evt_7:telegram:7 in telegram 7',
      'owner_note:evt_7 in slack member:mem_mai',
    ]);
  });

  it('is the card alone where customers read', async () => {
    const shared = buildTestLink({ cardPlaces: buildCardPlaces('lnk_1', [INLINE]), version: 4 });
    expect(await keysOf({ watching: [] }, shared, PAID)).toEqual([
      'card:lnk_1 in telegram inline/AgA',
      'owner_note:evt_7 in telegram member:mem_mai',
      'owner_note:evt_7:slack in slack member:mem_mai',
    ]);
    const forSlack = { platform: 'slack', channelId: 'C_SHARED', isCustomers: true } as const;
    const there = buildTestLink({ cardPlaces: buildCardPlaces('lnk_1', [forSlack]), version: 4 });
    expect(await keysOf({ watching: [] }, there, PAID)).not.toContainEqual(
      expect.stringContaining('history_line'),
    );
  });
});
