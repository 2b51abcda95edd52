import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { InlineOffer } from '../../../src/telegram/person/inline.js';
import { buttons, key, startTelegram, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegram();
  await bench.hook();
});
afterEach(() => bench.stop());

const mai = () => bench.platform.as('Mai');
const ann = () => bench.platform.as('Ann');
const refusalOf = async (method: string, args: object) => (await bench.call(method, args)).description;
const article = (more: object = {}) => ({
  type: 'article',
  id: 'r1',
  title: '20.00 USD',
  input_message_content: { message_text: 'Making the link' },
  ...more,
});

async function search(results: object[], more: object = {}): Promise<InlineOffer | null> {
  const searched = mai().searchesInline('Ann', '20 usd coffee');
  await bench.platform.settled();
  const { id } = bench.newest('inline_query');
  await bench.call('answerInlineQuery', { inline_query_id: id, results, ...more });
  return searched;
}

describe('inline mode', () => {
  it('offers, posts what is chosen, and edits it where the bot is not', async () => {
    const offer = await search([article({ reply_markup: buttons([key('Wait')]) })], {
      cache_time: 0,
      is_personal: true,
    });
    expect(bench.newest('inline_query')).toMatchObject({ query: '20 usd coffee', chat_type: 'private' });
    expect(offer).toMatchObject({
      cacheTime: 0,
      isPersonal: true,
      results: [{ id: 'r1', title: '20.00 USD' }],
    });
    if (offer === null) throw new Error('nothing was offered');
    const posted = await mai().chooses(offer);
    expect(posted).toMatchObject({ from: 'Mai Tran', isViaBot: true, text: 'Making the link' });
    await bench.platform.settled();
    const chosen = bench.newest('chosen_inline_result');
    expect(chosen).toMatchObject({ result_id: 'r1', query: '20 usd coffee', from: { id: 1001 } });
    const { inline_message_id } = chosen;
    const edited = await bench.call('editMessageText', { inline_message_id, text: 'Paid' });
    expect(edited.result).toBe(true);
    expect(ann().last('Mai')?.text).toBe('Paid');
    expect(await refusalOf('editMessageText', { inline_message_id: 'no', text: 'Paid' })).toBe(
      'Bad Request: MESSAGE_ID_INVALID',
    );
  });

  it('gives no id to what has no keyboard', async () => {
    const offer = await search([article()]);
    if (offer === null) throw new Error('nothing was offered');
    await mai().chooses(offer);
    await bench.platform.settled();
    expect(bench.newest('chosen_inline_result')).not.toHaveProperty('inline_message_id');
  });

  it('refuses what Telegram would', async () => {
    const searched = mai().searchesInline('Ann', 'x');
    await bench.platform.settled();
    const { id } = bench.newest('inline_query');
    const answer = (results: object[], more: object = {}) =>
      refusalOf('answerInlineQuery', { inline_query_id: id, results, ...more });
    expect(await answer([article(), article()])).toBe('Bad Request: RESULT_ID_DUPLICATE');
    expect(await answer([article({ id: 'x'.repeat(65) })])).toBe('Bad Request: RESULT_ID_INVALID');
    expect(await answer([article({ title: '' })])).toContain('title');
    expect(await answer([], { button: { text: 'Join', start_parameter: 'no spaces' } })).toContain(
      'START_PARAM_INVALID',
    );
    bench.pass(30_001);
    expect(await searched).toBeNull();
    expect(await answer([])).toContain('query is too old');
  });
});

describe('a seller connected with the bot', () => {
  async function connect(rights = {}) {
    const connectionId = mai().connectsBusiness(rights);
    await ann().says('Mai', 'How much?');
    await bench.platform.settled();
    return connectionId;
  }

  it('lets it hear, write in their name, edit and delete', async () => {
    const business_connection_id = await connect({ deleteAll: true });
    expect(bench.newest('business_connection')).toMatchObject({
      id: business_connection_id,
      user: { id: 1001 },
      is_enabled: true,
      rights: { can_reply: true, can_delete_all_messages: true },
    });
    expect(bench.newest('business_message')).toMatchObject({
      business_connection_id,
      from: { id: 2001 },
      chat: { id: 2001, type: 'private' },
      text: 'How much?',
    });
    const command = await mai().says('Ann', '/pay 1250 thb deposit');
    await bench.call('deleteBusinessMessages', { business_connection_id, message_ids: [command.id] });
    const sent = await bench.call('sendMessage', {
      business_connection_id,
      chat_id: 2001,
      text: '1,250.00 THB',
    });
    expect(sent.result).toMatchObject({
      message_id: 3,
      from: { id: 1001 },
      sender_business_bot: { id: 777 },
    });
    const edit = { business_connection_id, chat_id: 2001, message_id: 3, text: 'Paid' };
    expect((await bench.call('editMessageText', edit)).status).toBe(200);
    expect(
      ann()
        .sees('Mai')
        .map(({ from, text }) => [from, text]),
    ).toEqual([
      ['Ann Lee', 'How much?'],
      ['Mai Tran', 'Paid'],
    ]);
  });

  it('keeps it to the rights given, and to who wrote within a day', async () => {
    const business_connection_id = await connect({ reply: false });
    const write = { business_connection_id, chat_id: 2001, text: 'x' };
    expect(await refusalOf('sendMessage', write)).toBe('Bad Request: BOT_ACCESS_FORBIDDEN');
    expect(await refusalOf('deleteBusinessMessages', { business_connection_id, message_ids: [1] })).toBe(
      'Bad Request: BOT_ACCESS_FORBIDDEN',
    );
    mai().connectsBusiness();
    bench.pass(24 * 60 * 60 * 1000 + 1000);
    expect(await refusalOf('sendMessage', write)).toBe('Bad Request: BUSINESS_PEER_USAGE_MISSING');
    mai().disconnectsBusiness();
    expect(await refusalOf('sendMessage', write)).toBe('Bad Request: business connection not found');
    expect((await bench.call('getBusinessConnection', { business_connection_id })).result).toMatchObject({
      is_enabled: false,
    });
  });

  it('tells it of edits and of what is taken back', async () => {
    const business_connection_id = await connect();
    const asked = ann().last('Mai');
    if (asked === undefined) throw new Error('nothing was asked');
    await ann().edits(asked, 'How many?');
    await ann().deletes(asked);
    await bench.platform.settled();
    expect(bench.newest('edited_business_message')).toMatchObject({ text: 'How many?' });
    expect(bench.newest('deleted_business_messages')).toEqual({
      business_connection_id,
      chat: { id: 2001, first_name: 'Ann', last_name: 'Lee', type: 'private' },
      message_ids: [1],
    });
  });

  it('is nothing an old server knows', async () => {
    bench.platform.changeSettings({ apiVersion: '7.1' });
    await connect();
    await mai().says('Ann', '@paylink_bot');
    await bench.platform.settled();
    expect(bench.heard).toEqual([]);
  });
});

describe('a guest', () => {
  it('gets the message that names it with what it answers, and answers once', async () => {
    const asked = await ann().says('Mai', 'How much for the deposit? 1250 thb');
    await mai().says('Ann', '@paylink_bot', { replyTo: asked });
    await bench.platform.settled();
    const { guest_query_id, ...message } = bench.newest('guest_message');
    expect(message).toMatchObject({
      from: { id: 1001 },
      chat: { id: 2001 },
      reply_to_message: { from: { id: 2001 }, text: 'How much for the deposit? 1250 thb' },
    });
    const answer = { guest_query_id, result: article({ reply_markup: buttons([key('Pay')]) }) };
    const { result } = await bench.call('answerGuestQuery', answer);
    expect(ann().last('Mai')).toMatchObject({ from: 'Paylink', text: 'Making the link', replyToId: 2 });
    expect(await refusalOf('answerGuestQuery', answer)).toContain('query is too old');
    await bench.call('editMessageText', { ...(result as object), text: 'Paid' });
    expect(ann().last('Mai')?.text).toBe('Paid');
  });
});

describe('what a page loads', () => {
  it('is all that one person sees, as JSON', async () => {
    await ann().says('Mai', 'Hello');
    const snapshot = bench.platform.snapshot(2001);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    expect(snapshot.chats.map(({ title, kind }) => [title, kind])).toEqual([
      ['Mai', 'dialog'],
      ['Paylink', 'private'],
    ]);
    expect(() => ann().sees(-5001)).toThrow('2001 is not in Lotus sales');
  });

  it('starts anew after a reset, while updates count on', async () => {
    await mai().says('bot', 'one');
    await bench.platform.settled();
    bench.platform.reset();
    expect(mai().sees('bot')).toEqual([]);
    await mai().says('bot', 'two');
    await bench.platform.settled();
    expect(bench.heard.map(({ update }) => update['update_id'])).toEqual([100_001, 100_002]);
  });
});
