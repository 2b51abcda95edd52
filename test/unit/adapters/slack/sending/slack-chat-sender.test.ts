import { describe, expect, it } from '@jest/globals';
import { createSlackChatSender } from '../../../../../src/adapters/slack/sending/slack-chat-sender.js';
import type { ChatMessage } from '../../../../../src/ports/chat-message-store.js';
import type { OutgoingLinkMessage } from '../../../../../src/ports/chat-sender.js';
import { buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';
import { buildOutgoing } from './build-outgoing.js';
import { type Answer, createSlackApi } from './slack-api.js';

const POSTED = { channelId: 'C_SALES', messageId: '1763805600.000100' };
const THREAD = { kind: 'thread', channelId: 'C_SALES', rootMessageId: '1763805600.000100' } as const;
const PERSON = { kind: 'person', userId: 'U_MAI' } as const;

function setUp() {
  const api = createSlackApi();
  const workspaces: string[] = [];
  const { logger, lines } = createFakeLogger();
  const sender = createSlackChatSender({
    clientFor: async (workspaceId) => {
      workspaces.push(workspaceId);
      return api.client;
    },
    publicUrl: 'https://paylink.test',
    logger,
    fetch: api.fetch,
  });
  const show = (change?: Partial<OutgoingLinkMessage>, message?: Partial<ChatMessage>) =>
    sender.show(buildOutgoing(change, message));
  return { ...api, sender, show, workspaces, lines };
}

const found = (ts: string, key = 'card:lnk_1'): Answer => ({
  ok: true,
  messages: [
    { ts: '1.1', text: 'no metadata' },
    { ts: '1.2', metadata: { event_type: 'other_app', event_payload: { id: 7 } } },
    { ts, metadata: { event_type: 'paylink_message', event_payload: { key } } },
  ],
});

describe('createSlackChatSender, posting', () => {
  it('posts as the bot of the workspace: quietly, with its key and no contact', async () => {
    const { show, calls, workspaces } = setUp();
    expect(await show()).toEqual({ outcome: 'shown', posted: POSTED });
    expect(workspaces).toEqual(['T_LOTUS']);
    expect(calls).toMatchObject([
      {
        method: 'chat.postMessage',
        args: {
          channel: 'C_SALES',
          unfurl_links: 'false',
          unfurl_media: 'false',
          metadata: { event_type: 'paylink_message', event_payload: { key: 'card:lnk_1' } },
        },
      },
    ]);
  });

  it('posts and edits a text in which nothing that was typed is a link', async () => {
    const { show, calls } = setUp();
    const link = buildTestLink({ description: 'Pay at https://evil.example/now or 10.0.0.1' });
    await show({ link });
    await show({ link }, { posted: POSTED });
    expect(calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update']);
    for (const { args } of calls) {
      const text = String(Object(args).text);
      expect(text).toContain('Pay at https: //evil. example/now or 10. 0. 0. 1');
      expect(text).not.toMatch(/:\/\/|evil\.example|10\.0/);
    }
  });

  it('posts below a card, and to a person by their id', async () => {
    const { show, calls } = setUp();
    await show({ address: THREAD });
    await show({ address: PERSON });
    expect(calls[0]?.args).toMatchObject({ channel: 'C_SALES', thread_ts: '1763805600.000100' });
    expect(calls[1]?.args).toMatchObject({ channel: 'U_MAI' });
  });

  it.each([
    ['not_in_channel', {}],
    ['channel_not_found', {}],
    ['is_archived', { why: 'archived' }],
    ['restricted_action', { why: 'restricted' }],
  ])('says that the channel is closed on %s, and where no invitation helps', async (error, why) => {
    const { show, answer } = setUp();
    answer('chat.postMessage', { error });
    expect(await show()).toEqual({ outcome: 'channel_closed', channelId: 'C_SALES', ...why });
  });

  it('has nowhere else to go when direct messages are closed', async () => {
    const { show, answer } = setUp();
    answer('chat.postMessage', { error: 'channel_not_found' });
    expect(await show({ address: PERSON })).toEqual({ outcome: 'impossible', reason: 'channel_not_found' });
  });

  it.each(['user_not_found', 'invalid_blocks'])('gives up on %s', async (error) => {
    const { show, answer } = setUp();
    answer('chat.postMessage', { error });
    expect(await show()).toEqual({ outcome: 'impossible', reason: error });
  });

  it.each([
    { name: 'no answer', answers: 'no answer', uncertain: true },
    { name: 'a server error', answers: { status: 502 }, uncertain: true },
    { name: 'trouble inside Slack', answers: { error: 'internal_error' }, uncertain: true },
    { name: 'a limit without a time', answers: { status: 429 }, uncertain: true },
    { name: 'an answer without a timestamp', answers: { ok: true }, uncertain: true },
    { name: 'a refused request', answers: { status: 403 }, uncertain: false },
    { name: 'being shut out of the workspace', answers: { error: 'account_inactive' }, uncertain: false },
    { name: 'a token that is revoked', answers: { error: 'token_revoked' }, uncertain: false },
    { name: 'a permission that is missing', answers: { error: 'missing_scope' }, uncertain: false },
    { name: 'a limit by its code', answers: { error: 'ratelimited' }, uncertain: false },
    { name: 'a thread whose card is gone', answers: { error: 'thread_not_found' }, uncertain: false },
  ] as const)('tries later after $name', async ({ answers, uncertain }) => {
    const { show, answer, methods } = setUp();
    answer('chat.postMessage', answers);
    expect(await show()).toEqual({ outcome: 'later', retryAfterMs: null, uncertain });
    expect(methods()).toEqual(['chat.postMessage']);
  });

  it('waits as long as Slack asks', async () => {
    const { show, answer } = setUp();
    answer('chat.postMessage', { status: 429, headers: { 'retry-after': '30' } });
    expect(await show()).toEqual({ outcome: 'later', retryAfterMs: 30_000, uncertain: false });
  });

  it('tries later while the workspace has no installation, and says so in the log', async () => {
    const { logger, lines } = createFakeLogger();
    const clientFor = async () => {
      throw new Error('not installed');
    };
    const sender = createSlackChatSender({ clientFor, publicUrl: 'https://paylink.test', logger, fetch });
    expect(await sender.show(buildOutgoing())).toEqual({
      outcome: 'later',
      retryAfterMs: null,
      uncertain: false,
    });
    expect(lines).toMatchObject([{ level: 'warn', fields: { merchantId: 'mer_lotus' } }]);
  });

  it('cannot tell of an event that is not there', async () => {
    const { show, calls } = setUp();
    const content = { kind: 'owner_note', eventId: 'evt_gone' } as const;
    expect(await show({}, { content })).toEqual({ outcome: 'impossible', reason: 'event is gone' });
    expect(calls).toEqual([]);
  });
});

describe('createSlackChatSender, editing', () => {
  it('edits in place, blocks and text together, and leaves the metadata', async () => {
    const { show, calls } = setUp();
    expect(await show({}, { posted: POSTED })).toEqual({ outcome: 'shown', posted: POSTED });
    expect(calls).toMatchObject([
      {
        method: 'chat.update',
        args: { channel: 'C_SALES', ts: '1763805600.000100', text: expect.any(String) },
      },
    ]);
    expect(calls[0]?.args['blocks']).toHaveLength(4);
    expect(calls[0]?.args).not.toHaveProperty('metadata');
  });

  it.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'posts a card anew that answers %s',
    async (error) => {
      const { show, answer, methods } = setUp();
      answer('chat.update', { error });
      answer('chat.postMessage', { ok: true, channel: 'C_SALES', ts: '2.2' });
      expect(await show({}, { posted: POSTED })).toEqual({
        outcome: 'shown',
        posted: { channelId: 'C_SALES', messageId: '2.2' },
      });
      expect(methods()).toEqual(['chat.update', 'chat.postMessage']);
    },
  );

  it('does not take its old, lost card for the new one', async () => {
    const { show, answer, methods } = setUp();
    answer('chat.update', { error: 'cant_update_message' });
    answer('conversations.history', found(POSTED.messageId));
    await show({}, { posted: POSTED, uncertain: true });
    expect(methods()).toEqual(['chat.update', 'conversations.history', 'chat.postMessage']);
  });

  it.each([
    { name: 'no answer', answers: 'no answer' },
    { name: 'a server error', answers: { status: 500 } },
  ] as const)('repeats an edit after $name without a doubt', async ({ answers }) => {
    const { show, answer } = setUp();
    answer('chat.update', answers);
    expect(await show({}, { posted: POSTED })).toEqual({
      outcome: 'later',
      retryAfterMs: null,
      uncertain: false,
    });
  });

  it('says that the channel is closed when it was archived meanwhile', async () => {
    const { show, answer } = setUp();
    answer('chat.update', { error: 'is_archived' });
    const closed = { outcome: 'channel_closed', channelId: 'C_SALES', why: 'archived' };
    expect(await show({}, { posted: POSTED })).toEqual(closed);
  });
});

describe('createSlackChatSender, in doubt', () => {
  it('looks for its key first, adopts what it finds and brings it up to date', async () => {
    const { show, answer, calls, methods } = setUp();
    answer('conversations.history', found('3.3'));
    expect(await show({}, { uncertain: true })).toEqual({
      outcome: 'shown',
      posted: { channelId: 'C_SALES', messageId: '3.3' },
    });
    expect(methods()).toEqual(['conversations.history', 'chat.update']);
    expect(calls[0]?.args).toEqual({
      channel: 'C_SALES',
      oldest: '1795341540.000000',
      limit: '15',
      include_all_metadata: 'true',
    });
    expect(calls[1]?.args).toMatchObject({ ts: '3.3' });
  });

  it('looks in the thread for a line of a thread, and in the direct messages of a person', async () => {
    const { show, calls, methods } = setUp();
    await show({ address: THREAD }, { uncertain: true });
    expect(calls[0]).toMatchObject({ method: 'conversations.replies', args: { ts: '1763805600.000100' } });
    await show({ address: PERSON }, { uncertain: true });
    expect(methods().slice(2)).toEqual(['conversations.open', 'conversations.history', 'chat.postMessage']);
    expect(calls[3]?.args).toMatchObject({ channel: 'D_MAI' });
  });

  it('posts when its key is not there, and when it may not look', async () => {
    const { show, answer, methods } = setUp();
    answer('conversations.history', found('3.3', 'card:other'), { error: 'missing_scope' });
    expect(await show({}, { uncertain: true })).toMatchObject({ outcome: 'shown' });
    expect(await show({}, { uncertain: true })).toMatchObject({ outcome: 'shown' });
    expect(methods()).toEqual([
      'conversations.history',
      'chat.postMessage',
      'conversations.history',
      'chat.postMessage',
    ]);
  });

  it('reads on where much was said since, and no further than it may', async () => {
    const { show, answer, calls, methods } = setUp();
    const more: Answer = {
      ...{ ok: true, messages: [{ ts: '1.9' }], has_more: true },
      response_metadata: { next_cursor: 'next' },
    };
    answer('conversations.history', more, found('3.3'), more, {
      status: 429,
      headers: { 'retry-after': '60' },
    });
    expect(await show({}, { uncertain: true })).toMatchObject({ posted: { messageId: '3.3' } });
    expect(calls[1]?.args).toMatchObject({ cursor: 'next', oldest: '1795341540.000000' });
    expect(await show({}, { uncertain: true })).toMatchObject({ outcome: 'shown' });
    expect(methods()).toEqual([
      ...['conversations.history', 'conversations.history', 'chat.update'],
      ...['conversations.history', 'conversations.history', 'chat.postMessage'],
    ]);
  });

  it('stays in doubt while Slack does not answer the question', async () => {
    const { show, answer, methods } = setUp();
    answer('conversations.history', 'no answer', { status: 429, headers: { 'retry-after': '60' } });
    expect(await show({}, { uncertain: true })).toEqual({
      outcome: 'later',
      retryAfterMs: null,
      uncertain: true,
    });
    expect(await show({}, { uncertain: true })).toMatchObject({ outcome: 'later', retryAfterMs: 60_000 });
    expect(methods()).toEqual(['conversations.history', 'conversations.history']);
  });
});

describe('createSlackChatSender, taking back', () => {
  const LATE = { channelId: 'C_SALES', messageId: '1763805600.000200' };
  const noted = buildOutgoing({}, { posted: POSTED });

  it('deletes the late post, as the bot of the workspace', async () => {
    const { sender, calls, workspaces } = setUp();
    await sender.takeBack(noted, LATE);
    expect(workspaces).toEqual(['T_LOTUS']);
    expect(calls).toMatchObject([
      { method: 'chat.delete', args: { channel: 'C_SALES', ts: '1763805600.000200' } },
    ]);
  });

  it('looks for a post whose answer never came, and deletes it', async () => {
    const { sender, calls, answer } = setUp();
    answer('conversations.history', found('1763805600.000200'));
    await sender.takeBack(noted, null);
    expect(calls.map(({ method, args }) => [method, args.ts])).toEqual([
      ['conversations.history', undefined],
      ['chat.delete', '1763805600.000200'],
    ]);
  });

  it('deletes nothing when only the noted post is there', async () => {
    const { sender, calls, answer } = setUp();
    answer('conversations.history', found('1763805600.000100'));
    await sender.takeBack(noted, null);
    expect(calls.map(({ method }) => method)).toEqual(['conversations.history']);
  });

  it('is content when it is gone already, and says when it stays', async () => {
    const { sender, answer } = setUp();
    answer('chat.delete', { error: 'message_not_found' });
    await sender.takeBack(noted, LATE);
    answer('chat.delete', { error: 'internal_error' });
    await expect(sender.takeBack(noted, LATE)).rejects.toThrow('internal_error');
  });
});

describe('createSlackChatSender, the paid line', () => {
  const paid = buildTestEvent({
    type: 'payment.succeeded',
    attemptId: 'att_1',
    captured: { minor: 4999, currency: 'USD' },
    method: null,
  });
  const link = buildTestLink({ state: 'paid', history: [paid] });
  const content = { kind: 'paid_line', eventId: paid.id } as const;

  it('leads to the card', async () => {
    const { show, calls } = setUp();
    await show({ link, card: POSTED }, { content });
    expect(calls[0]).toMatchObject({
      method: 'chat.getPermalink',
      args: { message_ts: '1763805600.000100' },
    });
    expect(JSON.stringify(calls[1]?.args)).toContain(
      '<https://lotus.slack.com/archives/C_SALES/p1|PL-7KQ2M9>',
    );
  });

  it('does without an address that it cannot have', async () => {
    const { show, answer, calls } = setUp();
    answer('chat.getPermalink', { error: 'message_not_found' });
    expect(await show({ link, card: POSTED }, { content })).toMatchObject({ outcome: 'shown' });
    expect(await show({ link, card: null }, { content })).toMatchObject({ outcome: 'shown' });
    expect(JSON.stringify(calls.at(-1)?.args)).toContain('PL-7KQ2M9');
  });
});
