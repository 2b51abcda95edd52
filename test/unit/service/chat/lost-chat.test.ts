import { describe, expect, it } from '@jest/globals';
import type { ChatPlace } from '../../../../src/domain/chat/chat-place.js';
import { buildCardPlaces } from '../../../../src/domain/link/card-place.js';
import { createServices } from '../../../../src/service/create-services.js';
import { buildChatMessage, buildDirectMessage } from '../../../support/build-chat-message.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeChatSender } from '../../../support/fake-chat-sender.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const GROUP = { platform: 'telegram', workspaceId: '-100', channelId: '-100' } as const;
const CHANNEL = { platform: 'slack', workspaceId: 'T_LOTUS', channelId: 'C_SALES' } as const;

/** Mai is in Slack and as user 7 in Telegram; Jo, the owner, in Slack. */
function createWorld({ places = [GROUP] }: { readonly places?: readonly (ChatPlace | null)[] } = {}) {
  const slack = createFakeChatSender('slack');
  const telegram = createFakeChatSender('telegram');
  const merchant = buildTestMerchant();
  const link = buildTestLink({ cardPlaces: buildCardPlaces('lnk_1', places) });
  const deps = createFakeServiceDeps({
    links: [link],
    merchants: [
      {
        ...merchant,
        workspaces: [
          ...merchant.workspaces,
          { platform: 'telegram', workspaceId: '-100', boundBy: 'mem_mai' },
          { platform: 'telegram', workspaceId: '7' },
        ],
        settings: { ...merchant.settings, watching: [GROUP] },
      },
    ],
    members: [
      buildTestMember({
        accounts: [
          { platform: 'telegram', workspaceId: '7', userId: '7' },
          { platform: 'slack', userId: 'U_MAI' },
        ],
      }),
      buildTestMember({ id: 'mem_jo', role: 'owner', accounts: [{ platform: 'slack', userId: 'U_JO' }] }),
    ],
  });
  const services = createServices({ ...deps, senders: [slack, telegram], publicUrl: 'https://paylink.test' });
  const card = buildChatMessage({
    platform: 'telegram',
    target: { kind: 'channel', place: GROUP },
    lane: 'mer_lotus telegram -100',
  });
  const work = async (...messages: readonly ReturnType<typeof buildChatMessage>[]) => {
    // Longer than one edit has to wait for the one before.
    deps.clock.advance(2_000);
    await deps.timers.advance(2_000);
    for (const message of messages) await deps.chatMessages.request(message, deps.clock.now());
    await services.runner.catchUp();
  };
  const shownIn = (sender: typeof slack) =>
    sender.shown.map(({ message, address }) => [
      message.content.kind,
      address.kind === 'person' ? address.userId : address.channelId,
    ]);
  return { ...deps, services, slack, telegram, card, work, shownIn };
}

describe('a chat that does not let us in any more', () => {
  it('is told of to the owner, once, in a chat that does', async () => {
    const { services, shownIn, slack, telegram, work } = createWorld();
    await services.noteChatLost('telegram', '-100', 'Sales');
    await services.noteChatLost('telegram', '-100/45', 'Sales');
    await work();
    expect(shownIn(slack)).toEqual([['chat_note', 'U_JO']]);
    expect(slack.shown[0]?.message.content).toEqual({
      ...{ kind: 'chat_note', platform: 'telegram' },
      ...{ isPrivate: false, name: 'Sales' },
    });
    expect(telegram.shown).toEqual([]);
  });

  it('is told of to the very person whose own chat it is, in another', async () => {
    const { services, shownIn, slack, work } = createWorld();
    await services.noteChatLost('telegram', '7');
    await work();
    expect(shownIn(slack)).toEqual([['chat_note', 'U_MAI']]);
    expect(slack.shown[0]?.message.content).toMatchObject({ isPrivate: true });
  });

  it('is asked nothing: what was meant for it goes to whoever made the link', async () => {
    const { services, shownIn, slack, telegram, card, work } = createWorld();
    await services.noteChatLost('telegram', '-100');
    await work(card);
    expect(shownIn(telegram)).toEqual([['card', '7']]);
    expect(shownIn(slack)).toEqual([['chat_note', 'U_JO']]);
  });

  it('keeps to itself what is read in another place as well', async () => {
    const { services, shownIn, slack, telegram, card, work, chatMessages } = createWorld({
      places: [CHANNEL, GROUP],
    });
    await services.noteChatLost('telegram', '-100');
    await work(
      { ...card, key: 'card:lnk_1:telegram:-100' },
      {
        ...{ ...card, key: 'paid_line:evt_1:telegram:-100' },
        content: { kind: 'paid_line', eventId: 'evt_link.created', isExtra: true },
      },
    );
    expect(telegram.shown).toEqual([]);
    expect(shownIn(slack)).toEqual([['chat_note', 'U_JO']]);
    expect(await chatMessages.find('card:lnk_1:telegram:-100')).toMatchObject({
      parkedReason: 'the channel is closed',
    });
  });

  it('leaves the same person to be written to in their other chat', async () => {
    const { services, shownIn, slack, telegram, work } = createWorld();
    await services.noteChatLost('telegram', '7');
    const note = buildDirectMessage('mem_mai', { platform: 'telegram' });
    await work({ ...note, lane: 'mer_lotus telegram member:mem_mai' });
    expect(telegram.shown).toEqual([]);
    expect(shownIn(slack)).toEqual(
      expect.arrayContaining([
        ['chat_note', 'U_MAI'],
        ['owner_note', 'U_MAI'],
      ]),
    );
  });

  it('keeps nothing from what somebody posted elsewhere, whoever blocked the bot', async () => {
    const { services, telegram, card, work } = createWorld();
    await services.noteChatLost('telegram', '7');
    const inline = { ...GROUP, workspaceId: '7', channelId: 'inline/AgA', isCustomers: true } as const;
    await work({ ...card, target: { kind: 'channel', place: inline } }, { ...card, key: 'card:lnk_1:b' });
    const channels = telegram.shown.map(({ address }) => 'channelId' in address && address.channelId);
    expect(channels).toEqual(['inline/AgA', '-100']);
  });

  it('is used again once it lets us in', async () => {
    const { services, shownIn, telegram, card, work } = createWorld();
    await services.noteChatLost('telegram', '-100');
    await services.noteChatFound('telegram', '-100');
    await work(card);
    expect(shownIn(telegram)).toEqual([['card', '-100']]);
  });

  it('is used again once somebody is heard there', async () => {
    const { services, merchants } = createWorld();
    await services.noteChatLost('telegram', '7');
    await services.identifyMember({
      ...{ platform: 'telegram', workspaceId: '7', workspaceName: null, workspaceHandle: null, userId: '7' },
      ...{ displayName: 'Mai', timeZone: null, language: null, standing: 'colleague' },
    });
    expect((await merchants.findById('mer_lotus'))?.workspaces[2]).toEqual({
      platform: 'telegram',
      workspaceId: '7',
    });
  });

  it('is nobody’s concern where it is nobody’s', async () => {
    const { services, work, slack } = createWorld();
    await services.noteChatLost('telegram', '-999');
    await services.noteChatFound('telegram', '-999');
    await work();
    expect(slack.shown).toEqual([]);
  });
});

describe('a chat with another id', () => {
  it('has its new messages there, and what stood in the old one posted anew', async () => {
    const { services, telegram, card, work, shownIn, merchants } = createWorld();
    await work(card);
    await services.moveChat('telegram', '-100', '-1002');
    await work({ ...card, wantedVersion: 2 });
    expect(shownIn(telegram)).toEqual([
      ['card', '-100'],
      ['card', '-1002'],
    ]);
    expect(telegram.shown[1]).toMatchObject({ message: { posted: null }, workspaceId: '-1002' });
    const merchant = await merchants.findByWorkspace('telegram', '-1002');
    expect(merchant?.workspaces[1]).toEqual({
      ...{ platform: 'telegram', workspaceId: '-1002' },
      ...{ boundBy: 'mem_mai', formerIds: ['-100'] },
    });
  });

  it('has the cards of later links, and lets those of before be edited where they stand by then', async () => {
    const { services, telegram, card, work } = createWorld();
    await services.moveChat('telegram', '-100', '-1002');
    await work(card);
    await work({ ...card, wantedVersion: 2 });
    expect(telegram.shown.map(({ message }) => message.posted?.channelId ?? null)).toEqual([null, '-1002']);
  });

  it('is told of twice, late, or by both chats, and moves once', async () => {
    const { services, merchants } = createWorld();
    await services.moveChat('telegram', '-100', '-1002');
    await services.moveChat('telegram', '-100', '-1002');
    await services.moveChat('telegram', '-999', '-1003');
    const ids = (await merchants.findById('mer_lotus'))?.workspaces.map(({ workspaceId }) => workspaceId);
    expect(ids).toEqual(['T_LOTUS', '-1002', '7']);
  });

  it('stays one where somebody asked in the new one before we were told', async () => {
    const { services, merchants } = createWorld();
    await merchants.addWorkspace('mer_lotus', { platform: 'telegram', workspaceId: '-1002' });
    await services.moveChat('telegram', '-100', '-1002');
    const { workspaces } = (await merchants.findById('mer_lotus')) ?? { workspaces: [] };
    expect(workspaces.map(({ workspaceId }) => workspaceId)).toEqual(['T_LOTUS', '7', '-1002']);
    expect(workspaces[2]?.formerIds).toEqual(['-100']);
  });
});
