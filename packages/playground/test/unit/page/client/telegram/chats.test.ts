import { describe, expect, it } from '@jest/globals';
import {
  addressOf,
  type ChatChoice,
  isStartLink,
  listChats,
  listCommands,
  matchCommands,
  messagesAt,
  readInlineQuery,
} from '../../../../../src/page/client/telegram/chats.js';
import { buildTestChat, buildTestShown, buildTestTelegram } from './build-test-telegram.js';

const choose = (title: string, telegram = buildTestTelegram()): ChatChoice => {
  const choice = listChats(telegram).find((each) => each.title === title);
  if (choice === undefined) throw new Error(`there is no ${title}`);
  return choice;
};

describe('the chats of the Telegram pane', () => {
  it('are the bot’s, the groups, and one with everybody else, talked with or not', () => {
    const choices = listChats(buildTestTelegram());
    expect(choices.map(({ key, title, kind }) => [key, title, kind])).toEqual([
      [1001, 'Paylink', 'private'],
      [-5001, 'Lotus sales', 'group'],
      ['1001:2001', 'Ann', 'dialog'],
    ]);
  });

  it('have the supergroup in place of the group that became it', () => {
    const chats = [
      buildTestChat({ key: -5001, upgradedTo: -1001 }),
      buildTestChat({ key: -1001, kind: 'supergroup' }),
    ];
    expect(listChats(buildTestTelegram({ chats })).map(({ key }) => key)).toEqual([1001, -1001, '1001:2001']);
  });

  it('name the other one where nothing was said yet, and the chat from then on', () => {
    expect(addressOf(choose('Ann'), 1001)).toBe(2001);
    const talked = buildTestTelegram({
      chats: [buildTestChat({ key: '1001:2001', kind: 'dialog', title: 'Ann' })],
    });
    expect(addressOf(choose('Ann', talked), 1001)).toBe('1001:2001');
    expect(addressOf(choose('Lotus sales'), 1001)).toBe(-5001);
  });

  it('of a forum show one topic, and what is in none as General', () => {
    const messages = [buildTestShown(1), buildTestShown(2, { threadId: 7 })];
    const forum = buildTestChat({ topics: [{ id: 7, name: 'Payments' }], messages });
    expect(messagesAt(forum, null).map(({ id }) => id)).toEqual([1]);
    expect(messagesAt(forum, 7).map(({ id }) => id)).toEqual([2]);
    expect(messagesAt(buildTestChat({ messages }), null)).toHaveLength(2);
    expect(messagesAt(undefined, null)).toEqual([]);
  });
});

describe('the menu of the bot', () => {
  const menu = (description: string) => [{ command: 'paylink', description }];
  const commands = {
    'all_private_chats///': menu('Make a link'),
    'all_private_chats///vi': menu('Tạo liên kết'),
    'default///': menu('Everywhere'),
  };

  it('is in the reader’s language where there is one, else in everybody’s', () => {
    const telegram = buildTestTelegram({ commands });
    expect(listCommands(telegram, choose('Paylink'))).toEqual([
      { command: '/paylink', description: 'Tạo liên kết' },
    ]);
    const german = { ...telegram, viewer: { ...telegram.viewer, language_code: 'de' } };
    expect(listCommands(german, choose('Paylink'))[0]?.description).toBe('Make a link');
  });

  it('is the one for all chats in a group that has none, and nowhere where the bot is not', () => {
    const telegram = buildTestTelegram({ commands });
    expect(listCommands(telegram, choose('Lotus sales'))[0]?.description).toBe('Everywhere');
    const without = { kind: 'group', chat: buildTestChat({ hasBot: false }) } as const;
    expect(listCommands(telegram, without)).toEqual([]);
    expect(listCommands(telegram, choose('Ann'))).toEqual([]);
  });

  it('offers what was begun, and the one that is written out', () => {
    const all = ['/links', '/paylink', '/help'].map((command) => ({ command, description: '' }));
    const offered = (typed: string) => matchCommands(all, typed).map(({ command }) => command);
    expect(offered('/')).toEqual(['/links', '/paylink', '/help']);
    expect(offered('/pay')).toEqual(['/paylink']);
    expect(offered('/paylink 20 usd')).toEqual(['/paylink']);
    expect(offered('/pay 20 usd')).toEqual([]);
    expect(offered('pay')).toEqual([]);
  });
});

describe('what is typed to the bot from anywhere', () => {
  it('is what follows its name', () => {
    expect(readInlineQuery('@paylink_bot 20 usd coffee', 'paylink_bot')).toBe('20 usd coffee');
    expect(readInlineQuery('@PayLink_Bot  20 usd', 'paylink_bot')).toBe('20 usd');
    expect(readInlineQuery('@paylink_bot ', 'paylink_bot')).toBe('');
  });

  it('is nothing without the blank, of another bot, or further on', () => {
    for (const typed of ['@paylink_bot', '@other_bot 20 usd', 'hello @paylink_bot 20 usd', '']) {
      expect(readInlineQuery(typed, 'paylink_bot')).toBeNull();
    }
  });
});

describe('isStartLink', () => {
  it('knows the bot’s own addresses, and nobody else’s', () => {
    expect(isStartLink('https://t.me/paylink_bot?start=join-1', 'paylink_bot')).toBe(true);
    for (const url of [
      'https://t.me/other_bot?start=1',
      'https://t.me/paylink_bot',
      'https://t.me.example/paylink_bot?start=1',
      'no address',
    ]) {
      expect(isStartLink(url, 'paylink_bot')).toBe(false);
    }
  });
});
