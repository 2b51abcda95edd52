import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buttons, key, startTelegram, type TelegramBench, TOKEN } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegram();
  await bench.platform.as('Mai').says('bot', '/start');
});
afterEach(() => bench.stop());

const refusalOf = async (method: string, args: object) => (await bench.call(method, args)).description;
const say = (more: object) => refusalOf('sendMessage', { chat_id: 1001, text: 'Hello', ...more });

describe('the Bot API stand-in', () => {
  it('takes JSON, forms, multipart and the parameters of an address alike', async () => {
    const url = `${bench.platform.url}/bot${TOKEN}/sendMessage`;
    const multipart = new FormData();
    multipart.set('chat_id', '1001');
    multipart.set('text', 'by multipart');
    multipart.set('reply_markup', JSON.stringify(buttons([key('Go')])));
    await bench.call('sendMessage', { chat_id: 1001, text: 'by JSON' });
    await bench.callByForm('sendmessage', { chat_id: '1001', text: 'by form' });
    await fetch(url, { method: 'POST', body: multipart });
    await fetch(`${url}?chat_id=1001&text=by+address`);
    const texts = bench.platform
      .as('Mai')
      .sees('bot')
      .map(({ text, buttons }) => [text, buttons]);
    expect(texts).toEqual([
      ['/start', []],
      ['by JSON', []],
      ['by form', []],
      ['by multipart', [['Go']]],
      ['by address', []],
    ]);
  });

  it('refuses another token, an unknown method and an unknown address in its own words', async () => {
    const other = await fetch(`${bench.platform.url}/bot1:x/getMe`);
    expect([other.status, await other.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
    expect(await bench.call('sendCheque')).toMatchObject({
      status: 404,
      description: 'Not Found: method not found',
    });
    expect((await fetch(`${bench.platform.url}/`)).status).toBe(404);
  });

  it('refuses what is missing, of another type, or not published', async () => {
    expect(await refusalOf('sendMessage', { text: 'x' })).toBe('Bad Request: chat_id is empty');
    expect(await refusalOf('sendMessage', { chat_id: 1001 })).toBe('Bad Request: message text is empty');
    expect(await say({ chat_id: 424242 })).toBe('Bad Request: chat not found');
    expect(await say({ colour: 'red' })).toBe('Bad Request: unknown parameter "colour"');
    expect(await say({ message_thread_id: 'seven' })).toBe(
      'Bad Request: field "message_thread_id" must be of type Integer',
    );
    expect(await say({ reply_markup: '{' })).toBe("Bad Request: can't parse reply_markup JSON object");
    expect(await say({ reply_parameters: { message_id: 99 } })).toBe(
      'Bad Request: message to be replied not found',
    );
    expect(await refusalOf('answerCallbackQuery', { callback_query_id: '1' })).toBe(
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    );
  });

  it('counts a text after its entities, in UTF-16 units', async () => {
    const fits = `<b>${'💡'.repeat(2048)}</b>`;
    expect(await say({ text: fits, parse_mode: 'HTML' })).toBeUndefined();
    expect(await say({ text: `${fits}.`, parse_mode: 'HTML' })).toBe('Bad Request: message is too long');
    const photo = { chat_id: 1001, photo: 'AgACnone', caption: 'x'.repeat(1025) };
    expect(await refusalOf('sendPhoto', photo)).toBe('Bad Request: wrong file identifier/HTTP URL specified');
  });

  it.each([
    [[key('Go', 'x'.repeat(64))], undefined],
    [[key('Go', `${'x'.repeat(62)}ü!`)], 'Bad Request: BUTTON_DATA_INVALID'],
    [[{ text: 'Copy', copy_text: { text: 'x'.repeat(257) } }], 'Bad Request: BUTTON_COPY_TEXT_INVALID'],
    [
      [{ text: 'Open', url: 'http://localhost:3000/p' }],
      "Bad Request: inline keyboard button URL 'http://localhost:3000/p' is invalid: Wrong HTTP URL",
    ],
    [
      [{ text: 'Alone' }],
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      [{ ...key('Two'), url: 'https://a.example/' }],
      "Bad Request: can't parse inline keyboard button: exactly one of callback_data, url may be used",
    ],
    [Array.from({ length: 101 }, (_, index) => key(`${index}`)), 'Bad Request: reply markup is too long'],
  ])('holds a keyboard to its limits %#', async (row, refusal) => {
    expect(await say({ reply_markup: buttons(row) })).toBe(refusal);
  });

  it('sends a picture that comes with the call, and gives it out', async () => {
    const form = new FormData();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
      'base64',
    );
    form.set('chat_id', '1001');
    form.set('caption', 'Scan me');
    form.set('photo', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'qr.png');
    await fetch(`${bench.platform.url}/bot${TOKEN}/sendPhoto`, { method: 'POST', body: form });
    const shown = bench.platform.as('Mai').last('bot');
    expect(shown?.text).toBe('Scan me');
    const { result } = await bench.call('getFile', { file_id: shown?.photoId });
    const path = (result as { file_path: string }).file_path;
    const file = await fetch(`${bench.platform.url}/file/bot${TOKEN}/${path}`);
    expect(Buffer.from(await file.arrayBuffer()).equals(png)).toBe(true);
    expect(await refusalOf('editMessageText', { chat_id: 1001, message_id: shown?.id, text: 'x' })).toBe(
      'Bad Request: there is no text in the message to edit',
    );
  });

  it('edits its own messages alone, and only to something new', async () => {
    await bench.call('sendMessage', { chat_id: 1001, text: 'Open', reply_markup: buttons([key('Cancel')]) });
    const edit = (more: object) =>
      refusalOf('editMessageText', { chat_id: 1001, message_id: 2, text: 'Open', ...more });
    expect(await edit({ reply_markup: buttons([key('Cancel')]) })).toBe(
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
    expect(await edit({ text: 'Paid' })).toBeUndefined();
    expect(bench.platform.as('Mai').last('bot')).toMatchObject({ text: 'Paid', buttons: [], isEdited: true });
    expect(await edit({ message_id: 77 })).toBe('Bad Request: message to edit not found');
    expect(await edit({ message_id: 1 })).toBe("Bad Request: message can't be edited");
    expect(await edit({ text: 'x'.repeat(4097) })).toBe('Bad Request: MESSAGE_TOO_LONG');
  });

  it('deletes for two days, and in groups what is not its own only as an administrator', async () => {
    const sam = bench.platform.as('Sam');
    const said = await sam.says(-5001, '/paylink');
    const remove = { chat_id: -5001, message_id: said.id };
    expect(await refusalOf('deleteMessage', remove)).toBe("Bad Request: message can't be deleted");
    sam.addsBotTo(-5001, 'administrator');
    expect(await refusalOf('deleteMessage', remove)).toBeUndefined();
    expect(await refusalOf('deleteMessage', remove)).toBe('Bad Request: message to delete not found');
    bench.pass(48 * 60 * 60 * 1000 + 1000);
    expect(await refusalOf('deleteMessages', { chat_id: 1001, message_ids: [1, 9] })).toBe(
      "Bad Request: message can't be deleted for everyone",
    );
  });

  it('keeps the pace when the switch is on, and says how long to wait', async () => {
    bench.platform.changeSettings({ rateLimits: true });
    expect(await say({})).toBeUndefined();
    expect(await bench.call('sendMessage', { chat_id: 1001, text: 'again' })).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    for (let sent = 0; sent < 20; sent += 1) {
      bench.pass(1000);
      expect((await bench.call('sendMessage', { chat_id: -5001, text: `${sent}` })).status).toBe(200);
    }
    bench.pass(1000);
    const refused = await bench.call('sendMessage', { chat_id: -5001, text: 'too many' });
    expect(refused.parameters).toEqual({ retry_after: 40 });
  });

  it('fails as planned: refused, lost before and after the work, garbage', async () => {
    const { platform } = bench;
    platform.failNext('sendMessage', { kind: 'rate_limit', retryAfterSeconds: 7 });
    expect(await say({})).toBe('Too Many Requests: retry after 7');
    platform.failNext('sendMessage', { kind: 'refuse', code: 403, description: 'Forbidden: so' });
    expect(await say({})).toBe('Forbidden: so');
    platform.failNext('sendMessage', { kind: 'hang_up' });
    await expect(say({ text: 'never' })).rejects.toThrow();
    platform.failNext('sendMessage', { kind: 'hang_up', afterEffect: true });
    await expect(say({ text: 'unheard' })).rejects.toThrow();
    platform.failNext('sendMessage', { kind: 'garbage', afterEffect: true });
    await expect(say({ text: 'garbled' })).rejects.toThrow();
    const texts = platform
      .as('Mai')
      .sees('bot')
      .map(({ text }) => text);
    expect(texts).toEqual(['/start', 'unheard', 'garbled']);
  });

  it('keeps menus by scope and language, and texts about the bot', async () => {
    const commands = [{ command: 'paylink', description: 'New link' }];
    const scope = { type: 'all_group_chats' };
    await bench.call('setMyCommands', { commands, scope, language_code: 'vi' });
    expect((await bench.call('getMyCommands', { scope, language_code: 'vi' })).result).toEqual(commands);
    expect((await bench.call('getMyCommands')).result).toEqual([]);
    const wrong = { commands: [{ command: 'Pay Link', description: 'x' }] };
    expect(await refusalOf('setMyCommands', wrong)).toContain('BOT_COMMAND_INVALID');
    await bench.call('setMyDescription', { description: 'Links', language_code: 'vi' });
    expect((await bench.call('getMyDescription', { language_code: 'vi' })).result).toEqual({
      description: 'Links',
    });
    expect(await refusalOf('setMyShortDescription', { short_description: 'x'.repeat(121) })).toBe(
      'Bad Request: short_description is too long',
    );
  });
});
