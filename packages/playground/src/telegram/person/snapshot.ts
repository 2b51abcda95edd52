import type { ShownChat, TelegramSnapshot } from '../../telegram-protocol.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord } from '../context/records.js';
import { getPerson, isInside, openPrivateChat, otherOf } from '../state/chats.js';
import { listVisible, toShownMessage } from './shown-message.js';

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
    people: [...state.people.values()].map(({ user }) => ({ ...user, role: roleOf(ctx, user.id) })),
    chats: [...state.chats.values()]
      .filter((chat) => isTheirs(chat, viewerId))
      .map((chat) => toShownChat(ctx, chat, viewerId)),
    commands: Object.fromEntries(state.commands),
    businessRights: connection === undefined ? null : Object.keys(connection.rights),
    hasBlockedBot: person.hasBlocked,
    settings: { ...state.settings },
    timeZone: ctx.seed.timeZone ?? 'UTC',
    now: ctx.clock.now().toISOString(),
  };
}

function roleOf({ seed }: TelegramContext, personId: number): string {
  return seed.people.find(({ id }) => id === personId)?.role ?? '';
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
