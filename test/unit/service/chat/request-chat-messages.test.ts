import { describe, expect, it } from '@jest/globals';
import { buildCardPlaces } from '../../../../src/domain/link/card-place.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkEvent, LinkFact } from '../../../../src/domain/link/link-event.js';
import { makeRequestChatMessages } from '../../../../src/service/chat/request-chat-messages.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const captured = { minor: 4999, currency: 'USD' };
const payment = (
  type: 'payment.succeeded' | 'payment.late' | 'payment.over' | 'payment.mismatch',
): LinkFact => ({
  type,
  attemptId: 'att_1',
  captured,
  method: null,
});
const UNSENT: LinkFact = {
  type: 'delivery.failed',
  deliveryId: 'lnk_1:link:sms',
  channel: 'sms',
  purpose: { kind: 'link' },
  reason: 'unknown',
};
const REMINDER = {
  deliveryId: 'lnk_1:reminder-1:sms',
  channel: 'sms',
  purpose: { kind: 'reminder', number: 1 },
} as const;
const merchant = buildTestMerchant();
const withChannel = buildTestMerchant({
  settings: { ...merchant.settings, paidChannel: { platform: 'slack', channelId: 'C_PAYMENTS' } },
});

async function ask(link: Link, event: LinkEvent, times = 1) {
  const world = createFakeWorld({ links: [link], merchant: withChannel });
  const subscriber = makeRequestChatMessages(world);
  for (let i = 0; i < times; i += 1) await subscriber.handle(link, event);
  return world.chatMessages.all();
}

const kinds = async (link: Link, event: LinkEvent) =>
  (await ask(link, event)).map(({ content }) => content.kind).join(' ');

describe('request-chat-messages', () => {
  it.each([
    ['link.created', { type: 'link.created' }, 'card'],
    ['attempt.started', { type: 'attempt.started', attemptId: 'att_1' }, ''],
    ['attempt.failed', { type: 'attempt.failed', attemptId: 'att_1', reason: 'other' }, 'card history_line'],
    ['payment.processing', { type: 'payment.processing', attemptId: 'att_1' }, 'card history_line'],
    ['payment.succeeded', payment('payment.succeeded'), 'card history_line paid_line owner_note'],
    ['payment.late', payment('payment.late'), 'card history_line paid_line owner_note decision_note'],
    ['payment.over', payment('payment.over'), 'card history_line paid_line owner_note decision_note'],
    ['payment.mismatch', payment('payment.mismatch'), 'card history_line paid_line owner_note decision_note'],
    ['link.expired', { type: 'link.expired' }, 'card history_line owner_note'],
    ['delivery.failed', UNSENT, 'card history_line owner_note'],
    ['a message that arrived', { ...UNSENT, type: 'delivery.delivered' }, 'card history_line'],
    ['a reminder that arrived', { type: 'delivery.delivered', ...REMINDER }, 'card'],
    ['a reminder that waits', { type: 'delivery.delayed', ...REMINDER, reason: 'daily_limit' }, 'card'],
    [
      'a reminder that came back',
      { type: 'delivery.bounced', ...REMINDER, reason: 'unreachable' },
      'card history_line owner_note',
    ],
    [
      'refund.failed',
      { type: 'refund.failed', refundId: 'rf_1', amount: captured, failure: 'too old', wasBack: false },
      'card history_line owner_note',
    ],
  ] as const)('tells of %s', async (_, fact, expected) => {
    expect(await kinds(buildTestLink(), buildTestEvent(fact))).toBe(expected);
  });

  it('tells a link’s maker once of what its gateway does not let begin, however often customers press', async () => {
    const refused = { type: 'attempt.failed', attemptId: 'att_1', reason: 'not_accepted' } as const;
    const [first, again] = [
      buildTestEvent(refused, { id: 'evt_1' }),
      buildTestEvent(refused, { id: 'evt_2' }),
    ];
    const link = buildTestLink({ history: [first, again] });
    expect(await kinds(link, first)).toBe('card history_line owner_note');
    expect(await kinds(link, again)).toBe('card history_line');
  });

  it('asks for the same messages when the same event comes again', async () => {
    const event = buildTestEvent(payment('payment.succeeded'), { id: 'evt_77' });
    const messages = await ask(buildTestLink({ version: 3 }), event, 3);
    expect(messages.map(({ key }) => key)).toEqual([
      'card:lnk_1',
      'history_line:evt_77',
      'paid_line:evt_77',
      'owner_note:evt_77',
    ]);
    expect(messages[0]).toMatchObject({ wantedVersion: 3, platform: 'slack', merchantId: 'mer_lotus' });
  });

  it("sends each where it belongs: channel, thread, the merchant's channel, the owner", async () => {
    const messages = await ask(buildTestLink(), buildTestEvent(payment('payment.succeeded')));
    expect(messages.map(({ target }) => target)).toEqual([
      { kind: 'channel', place: { platform: 'slack', channelId: 'C_SALES' } },
      { kind: 'thread', cardKey: 'card:lnk_1' },
      { kind: 'channel', place: { platform: 'slack', channelId: 'C_PAYMENTS' } },
      { kind: 'member', memberId: 'mem_mai' },
    ]);
  });

  it('puts each into the lane of its place: a reply into that of its card', async () => {
    const messages = await ask(buildTestLink(), buildTestEvent(payment('payment.succeeded')));
    expect(messages.map(({ lane }) => lane)).toEqual([
      'mer_lotus slack C_SALES',
      'mer_lotus slack C_SALES',
      'mer_lotus slack C_PAYMENTS',
      'mer_lotus slack member:mem_mai',
    ]);
  });

  it("keeps the card of a link without a channel in the owner's direct messages", async () => {
    const [card] = await ask(
      buildTestLink({ cardPlaces: [{ key: 'card:lnk_1', place: null }] }),
      buildTestEvent({ type: 'link.created' }),
    );
    expect(card?.target).toEqual({ kind: 'member', memberId: 'mem_mai' });
  });

  it('keeps each card of a link in step, each with a line of its own where lines hang below cards', async () => {
    const cardPlaces = buildCardPlaces('lnk_1', [
      { platform: 'slack', channelId: 'C_SALES' },
      { platform: 'telegram', channelId: '-100' },
      null,
    ]);
    const event = buildTestEvent({ type: 'payment.processing', attemptId: 'att_1' }, { id: 'evt_7' });
    const messages = await ask(buildTestLink({ cardPlaces, version: 4 }), event, 2);
    expect(messages.map(({ key, lane, wantedVersion }) => `${key} in ${lane}: ${wantedVersion}`)).toEqual([
      'card:lnk_1 in mer_lotus slack C_SALES: 4',
      'history_line:evt_7 in mer_lotus slack C_SALES: 1',
      'card:lnk_1:telegram:-100 in mer_lotus telegram -100: 4',
      'card:lnk_1:owner in mer_lotus slack member:mem_mai: 4',
      'history_line:evt_7:owner in mer_lotus slack member:mem_mai: 1',
    ]);
    expect(messages.map(({ platform }) => platform)).toEqual([
      ...['slack', 'slack', 'telegram', 'slack', 'slack'],
    ]);
    expect(messages[4]?.target).toEqual({ kind: 'thread', cardKey: 'card:lnk_1:owner' });
  });

  it.each([
    ['telegram', 'telegram'],
    ['slack', 'slack'],
  ] as const)('tells the owner in %s where the card is there', async (cardIn, platform) => {
    const accounts = [
      { platform: 'slack', userId: 'U_MAI' },
      { platform: 'telegram', userId: '77' },
    ] as const;
    const cardPlaces = buildCardPlaces('lnk_1', [{ platform: cardIn, channelId: 'there' }]);
    const world = createFakeWorld({ members: [buildTestMember({ accounts })] });
    const link = buildTestLink({ cardPlaces });
    await makeRequestChatMessages(world).handle(link, buildTestEvent({ type: 'link.expired' }));
    expect(world.chatMessages.all().at(-1)).toMatchObject({
      content: { kind: 'owner_note' },
      platform,
      lane: `mer_lotus ${platform} member:mem_mai`,
    });
  });

  it('tells the owner where they are, when that is another chat than the card is in', async () => {
    const accounts = [{ platform: 'telegram', userId: '77' }] as const;
    const world = createFakeWorld({ members: [buildTestMember({ accounts })] });
    await makeRequestChatMessages(world).handle(buildTestLink(), buildTestEvent({ type: 'link.expired' }));
    expect(world.chatMessages.all().map(({ platform }) => platform)).toEqual(['slack', 'slack', 'telegram']);
  });

  it('puts the paid line on the platform of its channel', async () => {
    const settings = {
      ...merchant.settings,
      paidChannel: { platform: 'telegram', channelId: '-100' },
    } as const;
    const world = createFakeWorld({ merchant: buildTestMerchant({ settings }) });
    const event = buildTestEvent(payment('payment.succeeded'));
    await makeRequestChatMessages(world).handle(buildTestLink(), event);
    expect(world.chatMessages.all().find(({ content }) => content.kind === 'paid_line')).toMatchObject({
      platform: 'telegram',
      lane: 'mer_lotus telegram -100',
    });
  });

  it('tells the owner of a cancel by somebody else, not of their own', async () => {
    const own = buildTestEvent({ type: 'link.cancelled' });
    expect(await kinds(buildTestLink(), own)).toBe('card history_line');
    const boss = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
    expect(await kinds(buildTestLink(), { ...own, actor: boss })).toBe('card history_line owner_note');
  });

  it('tells the owner once of a link that a late decline ended', async () => {
    const first = buildTestEvent(
      { type: 'attempt.failed', attemptId: 'att_1', reason: 'other' },
      { id: 'evt_1' },
    );
    const last = { ...first, id: 'evt_2' };
    const link = buildTestLink({ state: 'expired', history: [first, last] });
    expect(await kinds(link, first)).toBe('card history_line');
    expect(await kinds(link, last)).toBe('card history_line owner_note');
  });
});

describe('request-chat-messages by clocks that differ', () => {
  it('orders the messages of a link by its history', async () => {
    const at = (ms: number) => new Date(Date.UTC(2026, 10, 22, 10) + ms);
    const history = [
      buildTestEvent({ type: 'link.created' }, { id: 'evt_1', at: at(4_000) }),
      buildTestEvent(UNSENT, { id: 'evt_2', at: at(1_000) }),
      buildTestEvent(UNSENT, { id: 'evt_3', at: at(4_000) }),
      buildTestEvent(UNSENT, { id: 'evt_4', at: at(9_000) }),
    ];
    const link = buildTestLink({ history });
    const times = await Promise.all(
      history.map(async (event) => (await ask(link, event)).map(({ createdAt }) => createdAt)),
    );
    expect(times.map(([first]) => first)).toEqual([at(4_000), at(4_001), at(4_002), at(9_000)]);
  });
});
