import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTelegram, type TelegramBench } from './telegram-bench.js';

const SALES = -5001;
const OFFICE = -1002000000001;

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegram();
  await bench.hook();
});
afterEach(() => bench.stop());

const sam = () => bench.platform.as('Sam');
const mai = () => bench.platform.as('Mai');
const refusalOf = async (method: string, args: object) => (await bench.call(method, args)).description;
const heardTexts = async () => {
  await bench.platform.settled();
  return bench.heard.map(({ update }) => (update['message'] as { text?: string } | undefined)?.text);
};

describe('a bot in a group', () => {
  it('hears commands and answers to it, and all once its privacy mode is off', async () => {
    await bench.call('sendMessage', { chat_id: SALES, text: 'Card' });
    const card = sam().last(SALES);
    await sam().says(SALES, 'How was your day?');
    await sam().says(SALES, '/paylink@other_bot 5');
    await sam().says(SALES, '/paylink@Paylink_Bot 20 usd');
    await mai().says(SALES, 'late', card === undefined ? {} : { replyTo: card });
    bench.platform.changeSettings({ hearsGroups: true });
    await mai().says(SALES, 'all of it');
    expect(await heardTexts()).toEqual(['/paylink@Paylink_Bot 20 usd', 'late', 'all of it']);
    expect(bench.newest('message')).toMatchObject({ message_id: 6, from: { id: 1001 } });
  });

  it('keeps to the topic of a forum', async () => {
    await sam().says(OFFICE, '/paylink', { threadId: 7 });
    await bench.platform.settled();
    expect(bench.newest('message')).toMatchObject({
      message_thread_id: 7,
      is_topic_message: true,
      chat: { id: OFFICE, is_forum: true },
    });
    await bench.call('sendMessage', { chat_id: OFFICE, message_thread_id: 7, text: 'Card' });
    expect(sam().last(OFFICE)).toMatchObject({ text: 'Card', threadId: 7 });
    const lost = { chat_id: OFFICE, message_thread_id: 8, text: 'x' };
    expect(await refusalOf('sendMessage', lost)).toBe('Bad Request: message thread not found');
  });

  it('is told when it is put out and back, and refused meanwhile', async () => {
    sam().removesBotFrom(SALES);
    await bench.platform.settled();
    expect(bench.newest('my_chat_member')).toMatchObject({
      chat: { id: SALES, type: 'group' },
      from: { id: 1002 },
      old_chat_member: { status: 'member' },
      new_chat_member: { status: 'kicked', user: { id: 777 } },
    });
    const said = { chat_id: SALES, text: 'x' };
    expect(await refusalOf('sendMessage', said)).toBe('Forbidden: bot was kicked from the group chat');
    sam().addsBotTo(SALES);
    await bench.platform.settled();
    expect(bench.newest('message')).toMatchObject({ new_chat_members: [{ id: 777 }] });
    expect(await refusalOf('sendMessage', said)).toBeUndefined();
    await bench.call('leaveChat', { chat_id: OFFICE });
    expect(await refusalOf('sendMessage', { chat_id: OFFICE, text: 'x' })).toBe(
      'Forbidden: bot is not a member of the supergroup chat',
    );
  });

  it('is sent on when the group becomes a supergroup, with message numbers of its own', async () => {
    await bench.call('sendMessage', { chat_id: SALES, text: 'Card' });
    const id = sam().upgradesToSupergroup(SALES);
    await bench.platform.settled();
    expect(bench.heard.at(-2)?.update['message']).toMatchObject({
      chat: { id: SALES },
      migrate_to_chat_id: id,
    });
    expect(bench.newest('message')).toMatchObject({
      chat: { id, type: 'supergroup' },
      migrate_from_chat_id: SALES,
    });
    expect(await bench.call('sendMessage', { chat_id: SALES, text: 'x' })).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: id },
    });
    const { result } = await bench.call('sendMessage', { chat_id: id, text: 'Here' });
    expect(result).toMatchObject({ message_id: 2 });
    expect(mai().last('Lotus sales')?.text).toBe('Here');
  });

  it('says who is who', async () => {
    const ask = (user_id: number) => bench.call('getChatMember', { chat_id: SALES, user_id });
    expect((await ask(1002)).result).toMatchObject({ status: 'creator' });
    expect((await ask(2001)).result).toMatchObject({ status: 'left' });
    expect((await ask(99)).description).toBe('Bad Request: PARTICIPANT_ID_INVALID');
    expect((await bench.call('getChatMemberCount', { chat_id: SALES })).result).toBe(4);
    expect((await bench.call('getChatAdministrators', { chat_id: SALES })).result).toHaveLength(1);
  });

  it('meets administrators without a name, and channels', async () => {
    await sam().says(SALES, '/paylink', { anonymously: true });
    await bench.platform.settled();
    expect(bench.newest('message')).toMatchObject({
      from: { username: 'GroupAnonymousBot' },
      sender_chat: { id: SALES },
    });
    await mai().says(SALES, '/paylink', { asChannel: { id: -1009, title: 'News' } });
    await bench.platform.settled();
    expect(bench.newest('message')).toMatchObject({ sender_chat: { id: -1009, type: 'channel' } });
    await expect(mai().says(SALES, '/paylink', { anonymously: true })).rejects.toThrow('only administrators');
  });
});

describe('a private chat', () => {
  it('is closed to a bot until the person writes, and while it is blocked', async () => {
    const said = { chat_id: 1002, text: 'x' };
    expect(await refusalOf('sendMessage', said)).toBe('Bad Request: chat not found');
    await sam().says(SALES, '/paylink');
    expect(await refusalOf('sendMessage', said)).toBe(
      "Forbidden: bot can't initiate conversation with a user",
    );
    await sam().opens('https://t.me/paylink_bot?start=join_42');
    await bench.platform.settled();
    expect(bench.newest('message')).toMatchObject({ text: '/start join_42', chat: { id: 1002 } });
    expect(await refusalOf('sendMessage', said)).toBeUndefined();
    sam().blocksBot();
    await bench.platform.settled();
    expect(bench.newest('my_chat_member')).toMatchObject({ new_chat_member: { status: 'kicked' } });
    expect(await refusalOf('sendMessage', said)).toBe('Forbidden: bot was blocked by the user');
    sam().unblocksBot();
    expect(await refusalOf('sendMessage', said)).toBeUndefined();
  });

  it('carries replies, forwards, contacts, captions, albums and edits', async () => {
    const first = await sam().says('bot', 'for Ann, 20 usd', { forwardedFrom: 2001 });
    const contact = { phone_number: '+84901112233', first_name: 'Ann' };
    await sam().says('bot', '', { contact });
    await sam().says('bot', 'receipt', { photo: true, album: 'a1' });
    await sam().says('bot', '/paylink', { replyTo: first });
    sam().changesLanguage('vi');
    await sam().edits(first, 'for Ann, 30 usd');
    await bench.platform.settled();
    expect(bench.heard.map(({ update }) => update['message'] ?? update['edited_message'])).toMatchObject([
      { forward_origin: { type: 'user', sender_user: { id: 2001 } } },
      { contact },
      { caption: 'receipt', media_group_id: 'a1', photo: [{ width: 1 }] },
      { text: '/paylink', reply_to_message: { message_id: 1, text: 'for Ann, 20 usd' } },
      { message_id: 1, text: 'for Ann, 30 usd', edit_date: 1795770000, from: { language_code: 'vi' } },
    ]);
  });
});
