import type { JsonObject } from '../../protocol.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord } from '../context/records.js';
import type { TelegramSettings } from '../context/telegram-state.js';
import type { User } from '../shapes.js';
import { getPerson, isInside, openPrivateChat, otherOf } from '../state/chats.js';
import { listVisible, type ShownMessage, toShownMessage } from './shown-message.js';

/** Everything one person sees at this moment, all of it JSON, and the number of the last change it contains. */
export interface TelegramSnapshot {
  seq: number;
  viewer: User;
  bot: User;
  people: User[];
  chats: ShownChat[];
  /** The command menus of the bot by scope and language. */
  commands: Record<string, JsonObject[]>;
  /** The seller's own bot has these rights in their chats; null = not connected. */
  businessRights: string[] | null;
  hasBlockedBot: boolean;
  settings: TelegramSettings;
  /** ISO instant of the platform's clock. */
  now: string;
}

export interface ShownChat {
  key: ChatRecord['key'];
  kind: ChatRecord['kind'];
  title: string;
  memberIds: number[];
  hasBot: boolean;
  topics: { id: number; name: string }[] | null;
  upgradedTo: number | null;
  messages: ShownMessage[];
}

export function buildTelegramSnapshot(ctx: TelegramContext, viewerId: number): TelegramSnapshot {
  const { state } = ctx;
  const person = getPerson(ctx, viewerId);
  openPrivateChat(ctx, viewerId);
  const connection = [...state.connections.values()].find(
    (one) => one.personId === viewerId && one.isEnabled,
  );
  return {
    seq: ctx.changes.seq(),
    viewer: person.user,
    bot: ctx.bot,
    people: [...state.people.values()].map(({ user }) => user),
    chats: [...state.chats.values()]
      .filter((chat) => isTheirs(chat, viewerId))
      .map((chat) => toShownChat(ctx, chat, viewerId)),
    commands: Object.fromEntries(state.commands),
    businessRights: connection === undefined ? null : Object.keys(connection.rights),
    hasBlockedBot: person.hasBlocked,
    settings: { ...state.settings },
    now: ctx.clock.now().toISOString(),
  };
}

function isTheirs(chat: ChatRecord, viewerId: number): boolean {
  return chat.kind === 'private' ? chat.key === viewerId : isInside(chat, viewerId);
}

function toShownChat(ctx: TelegramContext, chat: ChatRecord, viewerId: number): ShownChat {
  return {
    key: chat.key,
    kind: chat.kind,
    title: titleOf(ctx, chat, viewerId),
    memberIds: [...chat.members.keys()].filter((id) => isInside(chat, id)),
    hasBot: isInside(chat, ctx.bot.id),
    topics: chat.topics === null ? null : [...chat.topics].map(([id, name]) => ({ id, name })),
    upgradedTo: chat.upgradedTo ?? null,
    messages: listVisible(chat, viewerId).map((message) => toShownMessage(ctx, message)),
  };
}

function titleOf(ctx: TelegramContext, chat: ChatRecord, viewerId: number): string {
  if (chat.kind === 'private') return ctx.bot.first_name;
  if (chat.kind !== 'dialog') return chat.title;
  return getPerson(ctx, otherOf(chat, viewerId)).user.first_name;
}
