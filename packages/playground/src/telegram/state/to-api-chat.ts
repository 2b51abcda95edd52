import type { User } from '../../telegram-shapes.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord } from '../context/records.js';
import { getPerson, otherOf } from './chats.js';

export type ApiChat = {
  id: number;
  type: 'private' | 'group' | 'supergroup';
  title?: string;
  first_name?: string;
  last_name?: string;
  username?: string;
  is_forum?: true;
};

/** `ownerId`: whose talk with the other it is; of two people's talk alone. */
export function toApiChat(ctx: TelegramContext, chat: ChatRecord, ownerId?: number): ApiChat {
  switch (chat.kind) {
    case 'private':
      return toPrivateChat(getPerson(ctx, Number(chat.key)).user);
    case 'dialog':
      return toPrivateChat(getPerson(ctx, otherOf(chat, ownerId ?? Number.NaN)).user);
    case 'group':
      return { id: Number(chat.key), title: chat.title, type: 'group' };
    case 'supergroup':
      return {
        id: Number(chat.key),
        title: chat.title,
        type: 'supergroup',
        ...(chat.topics === null ? {} : { is_forum: true as const }),
      };
  }
}

function toPrivateChat({ is_bot, language_code, ...user }: User): ApiChat {
  return { ...user, type: 'private' };
}

export function toApiUser(ctx: TelegramContext, userId: number): User {
  if (userId === ctx.bot.id) return ctx.bot;
  return SERVICE_USERS[userId] ?? getPerson(ctx, userId).user;
}

export const ANONYMOUS_ADMIN_ID = 1_087_968_824;
export const CHANNEL_BOT_ID = 136_817_688;

/** Whose names stand where a chat speaks instead of a person. */
const SERVICE_USERS: Readonly<Record<number, User>> = {
  [ANONYMOUS_ADMIN_ID]: {
    id: ANONYMOUS_ADMIN_ID,
    is_bot: true,
    first_name: 'Group',
    username: 'GroupAnonymousBot',
  },
  [CHANNEL_BOT_ID]: { id: CHANNEL_BOT_ID, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' },
};
