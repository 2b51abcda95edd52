import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ShownMessage } from '../../../src/telegram-protocol.js';
import { buttons, key, startTelegram, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegram();
  await bench.hook();
});
afterEach(() => bench.stop());

const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
const mai = () => bench.platform.as('Mai');

async function postCard(): Promise<ShownMessage> {
  const row = [
    key('Cancel', 'v1:cancel'),
    { text: 'Copy', copy_text: { text: 'https://pay.example/p/1' } },
    { text: 'Open', url: 'https://pay.example/p/1' },
    { text: 'Share', switch_inline_query: 'lnk 1' },
  ];
  await bench.call('sendMessage', { chat_id: -5001, text: 'Open 20.00 USD', reply_markup: buttons(row) });
  const card = mai().last(-5001, 'Open');
  if (card === undefined) throw new Error('no card');
  return card;
}

async function pressCancel() {
  const pressed = mai().presses(await postCard(), 'Cancel');
  await bench.platform.settled();
  return { pressed, query: bench.newest('callback_query') };
}

describe('a press', () => {
  it('copies, opens and shares without the bot', async () => {
    const card = await postCard();
    expect(await mai().presses(card, 'Copy')).toEqual({ kind: 'copied', text: 'https://pay.example/p/1' });
    expect(mai().clipboard()).toBe('https://pay.example/p/1');
    expect(await mai().presses(card, 'Open')).toEqual({ kind: 'opened', url: 'https://pay.example/p/1' });
    expect(await mai().presses(card, 'Share')).toEqual({ kind: 'switched', query: 'lnk 1', where: 'chosen' });
    await expect(mai().presses(card, 'Pay')).rejects.toThrow(
      'nothing here is called "Pay"; there are: "Cancel", "Copy", "Open", "Share"',
    );
    expect(bench.heard).toEqual([]);
  });

  it('asks the bot, and shows its answer once', async () => {
    const { pressed, query } = await pressCancel();
    expect(query).toMatchObject({
      from: { id: 1001 },
      data: 'v1:cancel',
      message: { message_id: 1, text: 'Open 20.00 USD', chat: { id: -5001 } },
    });
    const answer = { callback_query_id: query['id'], text: 'Not yours', show_alert: true };
    expect((await bench.call('answerCallbackQuery', { ...answer, text: 'x'.repeat(201) })).description).toBe(
      'Bad Request: MESSAGE_TOO_LONG',
    );
    expect((await bench.call('answerCallbackQuery', answer)).result).toBe(true);
    expect(await pressed).toEqual({
      kind: 'answered',
      notice: { text: 'Not yours', isAlert: true },
      url: null,
    });
    expect(mai().notices()).toEqual([{ text: 'Not yours', isAlert: true }]);
    expect((await bench.call('answerCallbackQuery', answer)).description).toBe(TOO_OLD);
  });

  it('is given up after fifteen seconds', async () => {
    const { pressed, query } = await pressCancel();
    bench.pass(15_001);
    expect(await pressed).toEqual({ kind: 'unanswered' });
    expect((await bench.call('answerCallbackQuery', { callback_query_id: query['id'] })).description).toBe(
      TOO_OLD,
    );
  });

  it('can be late for an edit, and can lie', async () => {
    const card = await postCard();
    await bench.call('editMessageText', { chat_id: -5001, message_id: card.id, text: 'Cancelled' });
    await expect(mai().presses(card, 'Cancel')).rejects.toThrow('there are: no buttons');
    void mai().presses(card, 'Cancel', { asSeen: true });
    void mai().presses(card, 'Cancel', { asSeen: true, data: 'v1:refund' });
    await bench.platform.settled();
    expect(bench.heard.map(({ update }) => update['callback_query'])).toMatchObject([
      { data: 'v1:cancel', message: { text: 'Cancelled' } },
      { data: 'v1:refund' },
    ]);
  });

  it('says what stands on a key in place of the letters', async () => {
    await mai().says('bot', '/start');
    const keyboard = [['Asia/Bangkok'], [{ text: 'My number', request_contact: true }]];
    await bench.call('sendMessage', { chat_id: 1001, text: 'Zone?', reply_markup: { keyboard } });
    const asked = mai().last('bot');
    if (asked === undefined) throw new Error('nothing was asked');
    await mai().presses(asked, 'Asia/Bangkok');
    expect(mai().last('bot')?.text).toBe('Asia/Bangkok');
    await mai().presses(asked, 'My number');
    expect(mai().last('bot')?.contact?.first_name).toBe('Mai');
  });
});

describe('an ephemeral message', () => {
  const whisper = (more: object = {}, params: object = {}) =>
    bench.call('sendMessage', {
      chat_id: -5001,
      text: 'Only you',
      ephemeral_message_parameters: { receiver_user_id: 1001, ...params },
      ...more,
    });

  it('is seen by one person, and has a number and methods of its own', async () => {
    bench.platform.as('Sam').addsBotTo(-5001, 'administrator');
    expect((await whisper()).result).toMatchObject({
      message_id: 0,
      ephemeral_message_id: 1,
      receiver_user: { id: 1001 },
    });
    expect(mai().last(-5001)?.text).toBe('Only you');
    expect(bench.platform.as('Sam').sees(-5001)).toEqual([]);
    const named = { chat_id: -5001, receiver_user_id: 1001, ephemeral_message_id: 1 };
    expect((await bench.call('editEphemeralMessageText', { ...named, text: 'Still' })).result).toBe(true);
    expect(mai().last(-5001)?.text).toBe('Still');
    expect((await bench.call('deleteMessage', { chat_id: -5001, message_id: 1 })).description).toBe(
      'Bad Request: message to delete not found',
    );
    await bench.call('deleteEphemeralMessage', named);
    expect(mai().sees(-5001)).toEqual([]);
    expect((await bench.call('deleteEphemeralMessage', {})).status).toBe(400);
  });

  it('needs a press of the last fifteen seconds where the bot is no administrator', async () => {
    expect((await whisper()).status).toBe(400);
    const { query } = await pressCancel();
    const answering = { callback_query_id: query['id'] };
    expect((await whisper({}, { ...answering, receiver_user_id: 1002 })).description).toBe(TOO_OLD);
    expect((await whisper({}, { ...answering, replace_callback_query_message: true })).status).toBe(200);
    expect(
      mai()
        .sees(-5001)
        .map(({ text }) => text),
    ).toEqual(['Only you']);
    expect(bench.platform.as('Sam').last(-5001)?.text).toBe('Open 20.00 USD');
    bench.pass(15_001);
    expect((await whisper({}, answering)).description).toBe(TOO_OLD);
  });

  it('answers a command that is marked so, which nobody else sees', async () => {
    const commands = [{ command: 'paylink', description: 'New link', is_ephemeral: true }];
    await bench.call('setMyCommands', { commands, scope: { type: 'all_group_chats' } });
    await mai().says(-5001, '/paylink');
    await bench.platform.settled();
    const { ephemeral_message_id } = bench.newest('message');
    expect(bench.newest('message')).toMatchObject({ message_id: 0, receiver_user: { id: 777 } });
    expect(bench.platform.as('Sam').sees(-5001)).toEqual([]);
    expect((await whisper({ reply_parameters: { ephemeral_message_id } })).status).toBe(200);
  });

  it('is an ordinary one to a server of version 7.1, whose keyboards know no copy_text', async () => {
    bench.platform.changeSettings({ apiVersion: '7.1' });
    expect((await whisper()).result).toMatchObject({ message_id: 1 });
    expect(bench.platform.as('Sam').last(-5001)?.text).toBe('Only you');
    expect((await bench.call('deleteEphemeralMessage', {})).status).toBe(404);
    const copy = buttons([{ text: 'Copy', copy_text: { text: 'x' } }]);
    expect(
      (await bench.call('sendMessage', { chat_id: -5001, text: 'x', reply_markup: copy })).description,
    ).toBe(
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    );
    expect((await bench.call('sendMessage', { chat_id: -5001, text: 'x', colour: 1 })).status).toBe(400);
  });
});
