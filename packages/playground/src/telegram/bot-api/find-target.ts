import { badRequest, forbidden } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { BusinessConnectionRecord, ChatRecord } from '../context/records.js';
import { findChat, isInside, openDialog, openPrivateChat } from '../state/chats.js';

/** `write` also covers edits: what needs the bot's place in the chat. */
export type Access = 'read' | 'write';

/** The chat a call names, if the bot may do there what it wants; else what the server says. */
export function findTarget(ctx: TelegramContext, chatId: number | string, access: Access): ChatRecord {
  const person = ctx.state.people.get(Number(chatId));
  if (person !== undefined) {
    if (!person.isKnown && !person.hasStarted) throw badRequest('chat not found');
    if (access === 'write') {
      if (person.hasBlocked) throw forbidden('bot was blocked by the user');
      if (!person.hasStarted) throw forbidden("bot can't initiate conversation with a user");
    }
    return openPrivateChat(ctx, person.user.id);
  }
  const chat = typeof chatId === 'number' ? findChat(ctx, chatId) : undefined;
  const status = chat?.members.get(ctx.bot.id);
  if (chat === undefined || status === undefined) throw badRequest('chat not found');
  if (chat.upgradedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.upgradedTo });
  }
  const needsPlace = access === 'write' || chat.kind === 'supergroup';
  if (needsPlace && status === 'kicked') throw forbidden(`bot was kicked from the ${chat.kind} chat`);
  if (needsPlace && !isInside(chat, ctx.bot.id))
    throw forbidden(`bot is not a member of the ${chat.kind} chat`);
  return chat;
}

export interface BusinessTarget {
  chat: ChatRecord;
  connection: BusinessConnectionRecord;
}

export function findConnection(ctx: TelegramContext, connectionId: string): BusinessConnectionRecord {
  const connection = ctx.state.connections.get(connectionId);
  if (connection === undefined || !connection.isEnabled) throw badRequest('business connection not found');
  return connection;
}

export function findBusinessTarget(
  ctx: TelegramContext,
  connectionId: string,
  chatId: number | string,
): BusinessTarget {
  const connection = findConnection(ctx, connectionId);
  const customer = ctx.state.people.get(Number(chatId));
  if (customer === undefined || customer.user.id === connection.personId) {
    throw badRequest('BUSINESS_PEER_INVALID');
  }
  return { chat: openDialog(ctx, connection.personId, customer.user.id), connection };
}

const ACTIVE_MS = 24 * 60 * 60 * 1000;

/** The bot may write where the customer wrote within a day, and where the right was given. */
export function assertMayReply(ctx: TelegramContext, { chat, connection }: BusinessTarget): void {
  if (connection.rights['can_reply'] !== true) throw badRequest('BOT_ACCESS_FORBIDDEN');
  const since = (ctx.clock.now().getTime() - ACTIVE_MS) / 1000;
  const heard = chat.messages.some(({ senderId, date }) => senderId !== connection.personId && date > since);
  if (!heard) throw badRequest('BUSINESS_PEER_USAGE_MISSING');
}
