import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, EphemeralMark } from '../context/records.js';
import { isAdministrator, isInside } from '../state/chats.js';
import { findEphemeral } from '../state/messages.js';

export interface EphemeralWish {
  receiverId: number;
  callbackQueryId: string | undefined;
  /** The incoming ephemeral that is answered. */
  repliesTo: number | undefined;
  replaces: boolean;
}

/** What an ephemeral message may answer, and how long. */
export const EPHEMERAL_WINDOW_MS = 15_000;

/**
 * An administrator may send one to every member at any time, another bot in answer to a press or to an ephemeral
 * message of the last 15 seconds. The words of these refusals are ours.
 * @see https://core.telegram.org/bots/api#ephemeralmessageparameters
 */
export function checkEphemeral(
  ctx: TelegramContext,
  chat: ChatRecord,
  wish: EphemeralWish,
): Omit<EphemeralMark, 'id'> {
  if (chat.kind !== 'group' && chat.kind !== 'supergroup') {
    throw badRequest("ephemeral messages can't be sent to the chat");
  }
  const { receiverId } = wish;
  if (!isInside(chat, receiverId) || receiverId === ctx.bot.id) throw badRequest('USER_NOT_PARTICIPANT');
  const pressed = findPressed(ctx, chat, wish);
  const isAnswer = pressed !== undefined || answersEphemeral(ctx, chat, wish);
  if (!isAnswer && !isAdministrator(chat, ctx.bot.id)) {
    throw badRequest('not enough rights to send an ephemeral message that answers nothing');
  }
  if (!wish.replaces) return { personId: receiverId };
  if (pressed === undefined || pressed === 0)
    throw badRequest('there is no callback query message to replace');
  return { personId: receiverId, replacesId: pressed };
}

/** The message whose button was pressed. */
function findPressed(ctx: TelegramContext, chat: ChatRecord, wish: EphemeralWish): number | undefined {
  if (wish.callbackQueryId === undefined) return undefined;
  const callback = ctx.state.callbacks.get(wish.callbackQueryId);
  const isRight = callback?.chatKey === chat.key && callback.personId === wish.receiverId;
  const isFresh = ctx.clock.now().getTime() - (callback?.askedAtMs ?? 0) <= EPHEMERAL_WINDOW_MS;
  if (callback === undefined || !isRight || !isFresh) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  return callback.message.id;
}

function answersEphemeral(ctx: TelegramContext, chat: ChatRecord, wish: EphemeralWish): boolean {
  if (wish.repliesTo === undefined) return false;
  const message = findEphemeral(chat, { ephemeralId: wish.repliesTo, personId: wish.receiverId });
  const nowMs = ctx.clock.now().getTime();
  const isFresh = message !== undefined && nowMs - message.date * 1000 <= EPHEMERAL_WINDOW_MS;
  if (!isFresh || message.senderId !== wish.receiverId) throw badRequest('message to be replied not found');
  return true;
}
