import { defaultTelegramSeed, type TelegramSeed } from '@paylink/playground/telegram/telegram-seed';
import { PAYMENTS, type PersonName, SALES } from '../chat-under-test.js';

export const USER_ID: Readonly<Record<PersonName, number>> = {
  owner: 1101,
  seller: 1002,
  colleague: 1103,
  vietnamese: 1104,
};

/** As Telegram shows them. */
export const SHOWN_NAME: Readonly<Record<PersonName, string>> = {
  owner: 'Olivia Park',
  seller: 'Sam Rivera',
  colleague: 'Maya Chen',
  vietnamese: 'Lan Pham',
};

const everybody = Object.values(USER_ID);

/** A team in two groups, which the bot is in as any member is. */
export const TEAM_SEED: TelegramSeed = {
  ...defaultTelegramSeed,
  people: [
    ...defaultTelegramSeed.people,
    { id: USER_ID.owner, firstName: 'Olivia', lastName: 'Park', language: 'en' },
    { id: USER_ID.colleague, firstName: 'Maya', lastName: 'Chen', language: 'en' },
    { id: USER_ID.vietnamese, firstName: 'Lan', lastName: 'Pham', language: 'vi' },
  ],
  groups: [
    { id: -5101, title: SALES, kind: 'group', memberIds: everybody, bot: 'member' },
    { id: -5102, title: PAYMENTS, kind: 'group', memberIds: everybody, bot: 'member' },
  ],
};
