import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerPlaygroundApi } from '../../../src/api/register-playground-api.js';
import type { JsonObject } from '../../../src/protocol.js';
import type {
  MessageAddress,
  TelegramAction,
  TelegramResult,
  TelegramSnapshot,
} from '../../../src/telegram-protocol.js';
import { startBench, type WorkspaceBench } from '../slack/workspace-bench.js';
import { buttons, key, startTelegram, type TelegramBench } from '../telegram/telegram-bench.js';

let bench: TelegramBench;
let workspace: WorkspaceBench;
let server: FastifyInstance;
let address: string;
beforeEach(async () => {
  [bench, workspace] = await Promise.all([startTelegram(), startBench()]);
  await bench.hook();
  server = Fastify({ forceCloseConnections: true });
  await registerPlaygroundApi(server, {
    platform: workspace.platform,
    telegram: bench.platform,
    publicUrl: 'https://pay.example',
    listInbox: async () => [],
    readMail: async () => undefined,
    actOnInbox: async () => undefined,
    moveClock: async (byMs) => bench.pass(byMs),
    reset: async () => undefined,
    begin: async () => undefined,
  });
  address = `${await server.listen({ host: '127.0.0.1', port: 0 })}/playground/api`;
});
afterEach(async () => {
  await server.close();
  await Promise.all([bench.stop(), workspace.stop()]);
});

const get = (path: string) => fetch(`${address}/${path}`);
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${address}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const perform = (body: object) => post('telegram/perform', body);
const act = async (as: number, action: TelegramAction) =>
  (await (await perform({ as, action })).json()) as TelegramResult;
const see = async (as: number) =>
  (await (await get(`telegram/snapshot?as=${as}`)).json()) as TelegramSnapshot;
const chatOf = async (as: number, key: number | string) =>
  (await see(as)).chats.find((chat) => chat.key === key);
const addressOf = ({ chat, id, ephemeralId }: MessageAddress) => ({ chat, id, ephemeralId });

describe('the addresses of the Telegram pane', () => {
  it('let a person say something, and show it to whoever sees the chat', async () => {
    expect(await act(1001, { type: 'say', chat: -5001, text: '/paylink' })).toEqual({ outcome: 'done' });
    expect((await chatOf(1002, -5001))?.messages).toMatchObject([{ from: 'Mai Tran', text: '/paylink' }]);
    expect(await chatOf(2001, -5001)).toBeUndefined();
  });

  it('reply, in a topic', async () => {
    await act(1001, { type: 'say', chat: -1002000000001, threadId: 7, text: 'coffee, 20 usd' });
    const [asked] = (await chatOf(1001, -1002000000001))?.messages ?? [];
    if (asked === undefined) throw new Error('nothing was said');
    const answer = { type: 'say', chat: asked.chat, threadId: 7, text: '/paylink' } as const;
    await act(1002, { ...answer, replyTo: addressOf(asked) });
    expect((await chatOf(1001, -1002000000001))?.messages.at(-1)).toMatchObject({
      threadId: 7,
      replyToId: asked.id,
    });
  });

  it('press a button, and say what came of it', async () => {
    await act(1001, { type: 'say', chat: 'bot', text: '/start' });
    const keys = buttons([{ text: 'Copy', copy_text: { text: 'https://pay.example/p/1' } }, key('Links')]);
    await bench.call('sendMessage', { chat_id: 1001, text: 'Hello', ...{ reply_markup: keys } });
    const shown = (await chatOf(1001, 1001))?.messages.at(-1);
    if (shown === undefined) throw new Error('the bot said nothing');
    const message = addressOf(shown);
    expect(await act(1001, { type: 'press', message, label: 'Copy' })).toEqual({
      outcome: 'done',
      pressed: { kind: 'copied', text: 'https://pay.example/p/1' },
    });
    expect(await act(1001, { type: 'press', message, label: 'Nothing' })).toMatchObject({
      outcome: 'refused',
      notice: expect.stringContaining('there are: "Copy", "Links"'),
    });
    const gone = { ...message, id: 99 };
    expect(await act(1001, { type: 'press', message: gone, label: 'Copy' })).toEqual({
      outcome: 'refused',
      notice: 'This message is not there any more.',
    });
  });

  it('search inline, and post what is chosen of it to the one who was named', async () => {
    await see(2001);
    const searching = act(1001, { type: 'search_inline', chat: 2001, query: '20 usd coffee' });
    await bench.platform.settled();
    while (bench.heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const { id } = bench.newest('inline_query');
    const article = {
      ...{ type: 'article', id: 'r1', title: '20.00 USD', description: 'coffee' },
      input_message_content: { message_text: 'Making the link' },
    };
    await bench.call('answerInlineQuery', { inline_query_id: id, results: [article] as JsonObject[] });
    expect(await searching).toEqual({
      outcome: 'done',
      offer: { results: [{ id: 'r1', title: '20.00 USD', description: 'coffee' }], button: null },
    });
    expect(await act(1002, { type: 'choose', resultId: 'r1' })).toMatchObject({ outcome: 'refused' });
    expect(await act(1001, { type: 'choose', resultId: 'r1' })).toEqual({ outcome: 'done' });
    expect((await chatOf(2001, '1001:2001'))?.messages).toMatchObject([
      { from: 'Mai Tran', isViaBot: true, text: 'Making the link' },
    ]);
  });

  it('open a start link of the bot, and of nobody else', async () => {
    await act(1001, { type: 'open_link', link: 'https://t.me/paylink_bot?start=join-1' });
    expect((await chatOf(1001, 1001))?.messages.at(-1)?.text).toBe('/start join-1');
    expect(await act(1001, { type: 'open_link', link: 'https://t.me/other_bot?start=1' })).toMatchObject({
      outcome: 'refused',
    });
  });

  it('connect the bot to one’s chats and block it, and undo both', async () => {
    await act(1001, { type: 'connect_business', isOn: true });
    await act(1001, { type: 'block_bot', isOn: true });
    expect(await see(1001)).toMatchObject({
      businessRights: expect.arrayContaining(['can_reply', 'can_delete_all_messages']),
      hasBlockedBot: true,
    });
    await act(1001, { type: 'connect_business', isOn: false });
    await act(1001, { type: 'block_bot', isOn: false });
    expect(await see(1001)).toMatchObject({ businessRights: null, hasBlockedBot: false });
  });

  it('send the newest hundred messages of a chat, and who each person is', async () => {
    for (let n = 1; n <= 101; n += 1) await act(1001, { type: 'say', chat: -5001, text: `Message ${n}` });
    const messages = (await chatOf(1001, -5001))?.messages ?? [];
    expect([messages.length, messages[0]?.text]).toEqual([100, 'Message 2']);
    expect((await see(1001)).people.map(({ first_name, role }) => [first_name, role])).toEqual([
      ['Mai', 'Seller'],
      ['Sam', 'Manager'],
      ['Ann', 'Customer'],
      ['Viktor', 'Stranger'],
    ]);
  });

  it('refuse in words what there is not', async () => {
    expect((await get('telegram/snapshot?as=5')).status).toBe(404);
    expect((await get('telegram/files/none')).status).toBe(404);
    expect(await act(5, { type: 'say', chat: 'bot', text: 'Hello' })).toEqual({
      outcome: 'refused',
      notice: 'nobody here has the id 5',
    });
    expect(await act(3001, { type: 'say', chat: -1002000000001, text: 'Hello' })).toMatchObject({
      notice: '3001 is not in Lotus office',
    });
    expect((await perform({ as: 1001, action: { type: 'fly' } })).status).toBe(400);
    const elsewhere = { origin: 'https://elsewhere.example' };
    expect((await post('telegram/perform', {}, elsewhere)).status).toBe(400);
  });

  it('tell of changes beside those of the workspace, without a number that a browser would come back with', async () => {
    const stream = await get('changes?as=U0SAM');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await act(1001, { type: 'say', chat: -5001, text: 'Hello' });
    let read = '';
    while (reader !== undefined && !read.includes('update_sent') && !read.includes('message_posted'))
      read += (await reader.read()).value ?? '';
    await reader?.cancel();
    expect(read).toMatch(/\n\nevent: telegram\ndata: \{"seq":\d+[^\n]*"type":"message_posted"/);
  });

  it('follow the clock and the reset of the page', async () => {
    await act(1001, { type: 'say', chat: -5001, text: 'Hello' });
    const before = (await see(1001)).now;
    await post('clock', { byMs: 60_000 });
    expect(Date.parse((await see(1001)).now) - Date.parse(before)).toBe(60_000);
    await post('reset', { to: 'empty' });
    expect((await chatOf(1001, -5001))?.messages).toEqual([]);
  });
});
