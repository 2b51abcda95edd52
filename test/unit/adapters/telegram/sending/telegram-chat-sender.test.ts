import { expect, test } from '@jest/globals';
import { toToldAt } from '../../../../../src/adapters/telegram/sending/page-ref.js';
import type { ShownAt } from '../../../../../src/adapters/telegram/sending/shown-at.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import { buildTestEvent } from '../../../../support/build-test-link.js';
import { createFakeTelegramApi, refusedWith } from '../../../../support/fake-telegram-api.js';
import { buildOutgoing, createTestSender, GROUP, PLACE } from './build-outgoing.js';

const PAID = { state: 'paid' } as const;
const DIRECT = { platform: 'telegram', workspaceId: '55', channelId: '55' } as const;

function setUp(options: Parameters<typeof createFakeTelegramApi>[0] = {}) {
  const api = createFakeTelegramApi(options);
  return { api, ...createTestSender(api) };
}

test('posts a card in a group, with contacts masked and no address in it', async () => {
  const { api, sender } = setUp();
  const result = await sender.show(buildOutgoing());
  expect(result).toEqual({ outcome: 'shown', posted: { channelId: '-1001', messageId: '101' } });
  const [card] = api.seenIn(GROUP);
  expect(card?.text).toContain('49.99 USD');
  expect(card?.text).not.toContain('ann@example.com');
  expect(JSON.stringify(card)).not.toContain('slug000000000000000001');
});

test('posts a card in a topic of a forum', async () => {
  const { api, sender } = setUp();
  const place = { ...PLACE, channelId: '-1001/45' };
  const result = await sender.show(buildOutgoing({ place }));
  expect(result).toEqual({ outcome: 'shown', posted: { channelId: '-1001/45', messageId: '101' } });
  expect(api.callsOf('sendMessage')).toMatchObject([{ chat_id: -1001, message_thread_id: 45 }]);
});

test('masks customers in the chat of somebody else who follows all links, and gives no address there', async () => {
  const { api, sender } = setUp();
  await sender.show(buildOutgoing({ place: { ...DIRECT, workspaceId: '56', channelId: '56' } }));
  const [card] = api.seenIn(56);
  expect(card?.text).toContain('Ann L.');
  expect(card?.text).not.toContain('ann@example.com');
  expect(JSON.stringify(card)).not.toContain('slug000000000000000001');
});

test('gives the address to be copied in the own chat of whoever made the link', async () => {
  const { api, sender } = setUp();
  await sender.show(buildOutgoing({ place: DIRECT }));
  const copied = api.seenIn(55)[0]?.buttons.find(({ copy_text }) => copy_text !== undefined);
  expect(copied?.copy_text).toEqual({ text: 'https://pay.example.com/p/slug000000000000000001' });
});

test('edits a card in place when its link is paid, and takes an edit that changes nothing as done', async () => {
  const { api, sender } = setUp();
  await sender.show(buildOutgoing());
  const posted = { channelId: '-1001', messageId: '101' };
  const paid = buildOutgoing({ posted, link: PAID });
  expect(await sender.show(paid)).toEqual({ outcome: 'shown', posted });
  expect(await sender.show(paid)).toEqual({ outcome: 'shown', posted });
  expect(api.seenIn(GROUP).map(({ text }) => text.includes('Paid'))).toEqual([true]);
});

const buildPage = (at: ShownAt, link: Partial<Link>) =>
  buildOutgoing({
    ...{ link, content: { kind: 'page', until: null }, posted: toToldAt(at).posted },
    address: { kind: 'person', userId: '55' },
    message: { target: { kind: 'member', memberId: 'mem_mai' } },
  });

test('what somebody was told of a link ends with it, in the message that told it', async () => {
  const { api, sender, messages } = setUp();
  const at = await messages.post({ chatId: 55 }, { html: '⚪ Open · 49.99 USD', keys: [] });
  const page = buildPage(at, PAID);
  expect(await sender.show(page)).toEqual({ outcome: 'shown', posted: page.message.posted });
  expect(api.seenIn(55).map(({ text }) => text)).toEqual(['<b>🟢 Paid · 49.99 USD</b> · School fees']);
  expect(api.seenIn(55)[0]?.buttons.map(({ text }) => text)).toEqual(['Status']);
});

test('while it is open it has what can be done now, with the address to copy', async () => {
  const { api, sender, messages } = setUp();
  const at = await messages.post({ chatId: 55 }, { html: 'goes out in 15 seconds', keys: [] });
  await sender.show(buildPage(at, {}));
  const buttons = api.seenIn(55)[0]?.buttons ?? [];
  expect(buttons.map(({ text }) => text)).not.toContain('Undo');
  expect(buttons.map(({ text }) => text)).toContain('Cancel link');
  expect(buttons.find(({ copy_text }) => copy_text !== undefined)?.copy_text).toEqual({
    text: 'https://pay.example.com/p/slug000000000000000001',
  });
});

test('what somebody deleted of what they were told is not posted again', async () => {
  const { api, sender } = setUp();
  const at = { kind: 'message', chatId: 55, messageId: 9 } as const;
  expect(await sender.show(buildPage(at, PAID))).toMatchObject({ outcome: 'shown' });
  expect(api.seenIn(55)).toEqual([]);
});

test('posts a card anew that somebody deleted', async () => {
  const { sender } = setUp();
  const posted = { channelId: '-1001', messageId: '9' };
  const result = await sender.show(buildOutgoing({ posted, link: PAID }));
  expect(result).toEqual({ outcome: 'shown', posted: { channelId: '-1001', messageId: '101' } });
});

test('shows customers what they pay and no more, in the seller’s name', async () => {
  const { api, sender } = setUp();
  const place = { ...PLACE, channelId: 'business/bc1/77', isCustomers: true };
  const result = await sender.show(buildOutgoing({ place }));
  expect(result).toEqual({ outcome: 'shown', posted: { channelId: 'business/bc1/77', messageId: '101' } });
  expect(api.callsOf('sendMessage')).toMatchObject([{ chat_id: 77, business_connection_id: 'bc1' }]);
  const [card] = api.seenIn(77);
  expect(card?.text).toContain('Lotus Valley School asks you to pay');
  expect(card?.text).not.toContain('Ann');
  expect(card?.buttons).toEqual([
    { text: 'Pay 49.99 USD', style: 'primary', url: 'https://pay.example.com/p/slug000000000000000001' },
  ]);
});

test('turns what was posted by way of inline mode into a card in place', async () => {
  const { api, sender } = setUp();
  const place = { ...PLACE, channelId: 'inline/AgAAA', isCustomers: true };
  const result = await sender.show(buildOutgoing({ place }));
  expect(result).toEqual({ outcome: 'shown', posted: { channelId: 'inline/AgAAA', messageId: 'AgAAA' } });
  expect(api.callsOf('editMessageText')).toMatchObject([{ inline_message_id: 'AgAAA' }]);
});

test('answers a mention once, and edits that answer from then on', async () => {
  const { api, sender } = setUp();
  const place = { ...PLACE, channelId: 'guest/9', isCustomers: true };
  const posted = { channelId: 'inline/guest-9', messageId: 'guest-9' };
  expect(await sender.show(buildOutgoing({ place }))).toEqual({ outcome: 'shown', posted });
  expect(await sender.show(buildOutgoing({ place, posted, link: PAID }))).toEqual({
    outcome: 'shown',
    posted,
  });
  expect(api.callsOf('answerGuestQuery')).toHaveLength(1);
  expect(api.callsOf('editMessageText')).toMatchObject([{ inline_message_id: 'guest-9' }]);
});

test('tells of money below the card that it is about', async () => {
  const { api, sender } = setUp();
  const event = buildTestEvent({ type: 'payment.succeeded', attemptId: 'att_1' } as never);
  await sender.show(
    buildOutgoing({
      card: { channelId: '-1001', messageId: '42' },
      content: { kind: 'paid_line', eventId: event.id },
      link: { ...PAID, history: [event] },
    }),
  );
  expect(api.callsOf('sendMessage')).toMatchObject([
    { chat_id: -1001, reply_parameters: { message_id: 42, allow_sending_without_reply: true } },
  ]);
});

test('comes back when Telegram says, and is not in doubt about what it refused', async () => {
  const { api, sender } = setUp();
  api.failNext('sendMessage', refusedWith(429, 'Too Many Requests', { retryAfterMs: 7_000 }));
  expect(await sender.show(buildOutgoing())).toEqual({
    outcome: 'later',
    retryAfterMs: 7_000,
    uncertain: false,
  });
});

test('is in doubt about a post without an answer, and not about an edit', async () => {
  const { api, sender } = setUp();
  api.failNext('sendMessage', { kind: 'unanswered', reason: 'ECONNRESET' });
  api.failNext('editMessageText', { kind: 'unanswered', reason: 'ECONNRESET' });
  const posted = { channelId: '-1001', messageId: '9' };
  expect(await sender.show(buildOutgoing())).toMatchObject({ outcome: 'later', uncertain: true });
  expect(await sender.show(buildOutgoing({ posted }))).toMatchObject({ outcome: 'later', uncertain: false });
});

test('says that a group is closed which it was put out of, and gives up on a person who blocked it', async () => {
  const { api, sender } = setUp();
  api.closed.add(GROUP).add(55);
  expect(await sender.show(buildOutgoing())).toEqual({ outcome: 'channel_closed', channelId: '-1001' });
  const toPerson = buildOutgoing({
    address: { kind: 'person', userId: '55' },
    message: { target: { kind: 'member', memberId: 'mem_mai' } },
  });
  expect(await sender.show(toPerson)).toMatchObject({ outcome: 'impossible' });
});

test('tells of a chat that put it out, and not of a person who never began', async () => {
  const { api, sender, lost } = setUp();
  const toPerson = buildOutgoing({
    place: { platform: 'telegram', channelId: '55' },
    address: { kind: 'person', userId: '55' },
  });
  api.failNext('sendMessage', refusedWith(403, "Forbidden: bot can't initiate conversation with a user"));
  await sender.show(toPerson);
  expect(lost).toEqual([]);
  api.failNext('sendMessage', refusedWith(403, 'Forbidden: bot was blocked by the user'));
  await sender.show(toPerson);
  api.failNext('sendMessage', refusedWith(403, 'Forbidden: bot was kicked from the supergroup chat'));
  await sender.show(buildOutgoing());
  expect(lost).toEqual([55, GROUP]);
});

test('follows a group that became a supergroup, and posts there what stood in the old one', async () => {
  const { api, sender, moves } = setUp();
  api.failNext(
    'editMessageText',
    refusedWith(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migratedTo: -1002 }),
  );
  const posted = { channelId: '-1001', messageId: '9' };
  const result = await sender.show(buildOutgoing({ posted, link: PAID }));
  expect(result).toEqual({ outcome: 'shown', posted: { channelId: '-1002', messageId: '101' } });
  expect(moves).toEqual([[-1001, -1002]]);
});

test('posts in the chat itself when the topic is gone', async () => {
  const { api, sender } = setUp();
  api.failNext('sendMessage', refusedWith(400, 'Bad Request: message thread not found'));
  const result = await sender.show(buildOutgoing({ place: { ...PLACE, channelId: '-1001/45' } }));
  expect(result).toEqual({ outcome: 'shown', posted: { channelId: '-1001', messageId: '101' } });
});

test('takes a late post back, and looks for none that it cannot know of', async () => {
  const { api, sender } = setUp();
  await sender.show(buildOutgoing());
  await sender.takeBack(buildOutgoing(), { channelId: '-1001', messageId: '101' });
  await sender.takeBack(buildOutgoing(), null);
  expect(api.seenIn(GROUP)).toEqual([]);
});

test('posts twenty in a group within a minute, its topics together, and edits count for nothing', async () => {
  const { sender } = setUp();
  for (let sent = 0; sent < 19; sent += 1) await sender.show(buildOutgoing());
  await sender.show(buildOutgoing({ posted: { channelId: '-1001', messageId: '101' } }));
  expect([sender.postEveryMs, sender.postWaitMsIn?.('-1001/45')]).toEqual([1_000, 0]);
  await sender.show(buildOutgoing());
  expect(['-1001/45', '-1001', '-1002', '55', 'inline/a'].map((id) => sender.postWaitMsIn?.(id))).toEqual([
    60_000, 60_000, 0, 0, 0,
  ]);
});
