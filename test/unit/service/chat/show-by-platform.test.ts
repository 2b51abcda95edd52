import { describe, expect, it } from '@jest/globals';
import type { ChatPlace } from '../../../../src/domain/chat/chat-place.js';
import { buildCardPlaces } from '../../../../src/domain/link/card-place.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { Member } from '../../../../src/domain/merchant/member.js';
import type { Merchant } from '../../../../src/domain/merchant/merchant.js';
import type { NewChatMessage } from '../../../../src/ports/chat-message-store.js';
import { createServices } from '../../../../src/service/create-services.js';
import { buildChatLine, buildChatMessage, buildDirectMessage } from '../../../support/build-chat-message.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeChatSender, type FakeChatSender } from '../../../support/fake-chat-sender.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const GROUP: ChatPlace = { platform: 'telegram', channelId: '-100' };
const IN_GROUP = buildChatMessage({
  platform: 'telegram',
  target: { kind: 'channel', place: GROUP },
  lane: 'mer_lotus telegram -100',
});
const IN_BOTH = buildTestMerchant({
  workspaces: [
    { platform: 'slack', workspaceId: 'T_LOTUS' },
    { platform: 'telegram', workspaceId: '-100' },
    { platform: 'slack', workspaceId: 'T_BRANCH' },
  ],
});

interface Seed {
  readonly merchant?: Merchant;
  readonly members?: readonly Member[];
  readonly link?: Partial<Link>;
  readonly senders?: readonly FakeChatSender[];
}

/** Works these messages with the senders of both platforms, unless told which are on. */
async function work(messages: readonly NewChatMessage[], seed: Seed = {}) {
  const slack = createFakeChatSender('slack');
  const telegram = createFakeChatSender('telegram');
  const deps = createFakeServiceDeps({
    links: [buildTestLink(seed.link)],
    merchants: [seed.merchant ?? IN_BOTH],
    members: seed.members ?? [buildTestMember()],
  });
  const senders = seed.senders ?? [slack, telegram];
  const services = createServices({ ...deps, senders, publicUrl: 'https://paylink.test' });
  for (const message of messages) await deps.chatMessages.request(message, deps.clock.now());
  await services.runner.catchUp();
  return { ...deps, slack, telegram };
}

describe('a chat message, by the platform of its place', () => {
  it('goes to the sender of that platform and to no other', async () => {
    const { slack, telegram } = await work([IN_GROUP]);
    expect(slack.shown).toEqual([]);
    expect(telegram.shown).toMatchObject([
      { address: { kind: 'channel', channelId: '-100' }, workspaceId: '-100' },
    ]);
  });

  it('is parked with its reason where nothing shows messages, and shown once a person takes it up', async () => {
    const slack = createFakeChatSender('slack');
    const { telegram, ...world } = await work([IN_GROUP], { senders: [slack] });
    const { chatMessages, observer, lines, clock } = world;
    expect(slack.shown).toEqual([]);
    expect(await chatMessages.find('card:lnk_1')).toMatchObject({
      parkedReason: 'nothing here shows messages in telegram',
      posted: null,
      failures: 0,
    });
    expect(observer.counted).toMatchObject([{ kind: 'chat', result: 'parked' }]);
    expect(lines).toMatchObject([{ level: 'warn', fields: { key: 'card:lnk_1' } }]);

    const later = createServices({ ...world, senders: [slack, telegram], publicUrl: 'https://paylink.test' });
    await chatMessages.retryParked('card:lnk_1', clock.now());
    await later.runner.catchUp();
    expect(telegram.shown).toHaveLength(1);
    expect(slack.shown).toEqual([]);
  });

  it('is parked when the merchant is in no workspace of that platform', async () => {
    const { slack, telegram, chatMessages } = await work([IN_GROUP], { merchant: buildTestMerchant() });
    expect([...slack.shown, ...telegram.shown]).toEqual([]);
    expect(await chatMessages.find('card:lnk_1')).toMatchObject({
      parkedReason: 'the merchant is in no workspace of telegram',
    });
  });

  it.each([
    ['the first', undefined, 'T_LOTUS'],
    ['the one it names', 'T_BRANCH', 'T_BRANCH'],
  ])('is shown in %s of several workspaces', async (_, named, shownIn) => {
    const workspaceId = named === undefined ? {} : { workspaceId: named };
    const place: ChatPlace = { platform: 'slack', channelId: 'C_SALES', ...workspaceId };
    const { slack } = await work([buildChatMessage({ target: { kind: 'channel', place } })]);
    expect(slack.shown).toMatchObject([{ workspaceId: shownIn }]);
  });

  it("goes to the member's account on that platform, in the workspace of the account", async () => {
    const member = buildTestMember({
      accounts: [
        { platform: 'telegram', userId: '77' },
        { platform: 'slack', workspaceId: 'T_BRANCH', userId: 'U_MAI' },
      ],
    });
    const { slack, telegram } = await work([buildDirectMessage('mem_mai')], { members: [member] });
    expect(telegram.shown).toEqual([]);
    expect(slack.shown).toMatchObject([
      { address: { kind: 'person', userId: 'U_MAI' }, workspaceId: 'T_BRANCH' },
    ]);
  });
});

describe('a line that hangs on a card', () => {
  it('goes by the card in its own place, of several on one platform', async () => {
    const other: ChatPlace = { platform: 'telegram', channelId: '-200' };
    const line = buildChatMessage({
      ...{ key: 'paid_line:evt_1', platform: 'telegram', lane: 'mer_lotus telegram -200' },
      target: { kind: 'channel', place: other },
      content: { kind: 'paid_line', eventId: 'evt_link.created' },
    });
    const card = { ...IN_GROUP, key: 'card:lnk_1:telegram:-200', target: line.target, lane: line.lane };
    const { telegram } = await work([IN_GROUP, card, line], {
      link: { cardPlaces: buildCardPlaces('lnk_1', [GROUP, other]) },
    });
    const shown = telegram.shown.find(({ message }) => message.content.kind === 'paid_line');
    expect(shown).toMatchObject({ card: { channelId: '-200' } });
  });

  it('goes by no card that customers read', async () => {
    const inline: ChatPlace = { platform: 'telegram', channelId: 'inline/AgA', isCustomers: true };
    const toCustomers = { ...IN_GROUP, target: { kind: 'channel', place: inline }, lane: 'other' } as const;
    const card = { ...IN_GROUP, key: 'card:lnk_1:telegram:-100' };
    const note = buildDirectMessage('mem_mai', { platform: 'telegram', lane: 'third' });
    const { telegram } = await work([toCustomers, card, note], {
      link: { cardPlaces: buildCardPlaces('lnk_1', [inline, GROUP]) },
      members: [buildTestMember({ accounts: [{ platform: 'telegram', userId: '77' }] })],
    });
    const shown = telegram.shown.find(({ message }) => message.content.kind === 'owner_note');
    expect(shown).not.toMatchObject({ card: { channelId: 'inline/AgA' } });
  });
});

describe('a chat message that is passed on', () => {
  const MANAGER = buildTestMember({
    id: 'mem_bo',
    role: 'manager',
    accounts: [{ platform: 'telegram', userId: '88' }],
  });

  it('reaches a manager who is only in the other chat', async () => {
    const slack = createFakeChatSender('slack');
    const telegram = createFakeChatSender('telegram');
    slack.answers.push(
      { outcome: 'channel_closed', channelId: 'C_SALES' },
      { outcome: 'channel_closed', channelId: 'U_MAI' },
    );
    const { chatMessages } = await work([buildChatMessage()], {
      members: [buildTestMember(), MANAGER],
      senders: [slack, telegram],
    });
    expect(telegram.shown).toMatchObject([
      { address: { kind: 'person', userId: '88' }, workspaceId: '-100' },
    ]);
    expect(await chatMessages.find('card:lnk_1')).toMatchObject({
      platform: 'telegram',
      lane: 'mer_lotus telegram member:mem_bo',
    });
  });

  it('takes the lines below its card along', async () => {
    const slack = createFakeChatSender('slack');
    const telegram = createFakeChatSender('telegram');
    slack.answers.push(
      { outcome: 'channel_closed', channelId: 'C_SALES' },
      { outcome: 'channel_closed', channelId: 'U_MAI' },
    );
    await work([buildChatMessage(), buildChatLine('evt_1')], {
      members: [buildTestMember(), MANAGER],
      senders: [slack, telegram],
    });
    expect(slack.shown.map(({ message }) => message.key)).toEqual(['card:lnk_1', 'card:lnk_1']);
    expect(telegram.shown.map(({ address }) => address)).toEqual([
      { kind: 'person', userId: '88' },
      { kind: 'thread', channelId: 'D-88', rootMessageId: 'm1' },
    ]);
  });

  it('is not tried where a member has no account', async () => {
    const message = { ...buildDirectMessage('mem_bo'), platform: 'slack' as const };
    const { slack, telegram } = await work([message], { members: [buildTestMember(), MANAGER] });
    expect(telegram.shown).toEqual([]);
    expect(slack.shown).toMatchObject([{ address: { kind: 'person', userId: 'U_MAI' } }]);
  });
});
