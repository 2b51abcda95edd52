import type { JsonObject } from '../protocol.js';

export interface TelegramSeedPerson {
  id: number;
  firstName: string;
  lastName?: string;
  username?: string;
  /** Who they are to the others, in a word. */
  role?: string;
  /** Of their app, `en`, `vi`, `pt-br`; absent = not told to bots. */
  language?: string;
}

export interface TelegramSeedGroup {
  /** Negative; a supergroup's begins with -100. */
  id: number;
  title: string;
  kind: 'group' | 'supergroup';
  /** The first one owns it. */
  memberIds: number[];
  /** Topics of a forum by their thread id; absent = no forum. */
  topics?: Record<number, string>;
  /** Absent = the bot is not in it. */
  bot?: 'member' | 'administrator';
}

/** What Telegram looks like at the start and after a reset. Private chats are there for everyone. */
export interface TelegramSeed {
  bot: { firstName: string };
  /** Its menus by scope and language, "all_private_chats///vi", as setMyCommands leaves them. */
  commands?: Record<string, JsonObject[]>;
  /** Of its people, as IANA names it: their apps show times in it. UTC when left out. */
  timeZone?: string;
  people: TelegramSeedPerson[];
  groups: TelegramSeedGroup[];
}

/** A seller and her manager, a customer, a stranger; a group and a forum. */
export const defaultTelegramSeed: TelegramSeed = {
  bot: { firstName: 'Paylink' },
  timeZone: 'Asia/Bangkok',
  people: [
    { id: 1001, firstName: 'Mai', lastName: 'Tran', username: 'mai_tran', language: 'en', role: 'Seller' },
    {
      id: 1002,
      firstName: 'Sam',
      lastName: 'Rivera',
      username: 'samrivera',
      language: 'en',
      role: 'Manager',
    },
    { id: 2001, firstName: 'Ann', lastName: 'Lee', language: 'en', role: 'Customer' },
    { id: 3001, firstName: 'Viktor', username: 'viktor_x', language: 'de', role: 'Stranger' },
  ],
  groups: [
    { id: -5001, title: 'Lotus sales', kind: 'group', memberIds: [1002, 1001, 3001], bot: 'member' },
    {
      id: -1002000000001,
      title: 'Lotus office',
      kind: 'supergroup',
      memberIds: [1002, 1001],
      topics: { 7: 'Payments', 9: 'Lunch' },
      bot: 'member',
    },
  ],
};
