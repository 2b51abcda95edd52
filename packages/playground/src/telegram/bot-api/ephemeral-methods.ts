import { z } from 'zod';
import type { Content } from '../../telegram-shapes.js';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { findEphemeral, removeMessage } from '../state/messages.js';
import { arg } from './arguments.js';
import { type BotMethod, defineMethod } from './define-method.js';
import { applyEdit } from './edit.js';
import { findTarget } from './find-target.js';
import { inlineKeyboard } from './keyboard-arguments.js';
import { readKeyboard } from './read-keyboard.js';
import {
  captionArguments,
  mediaArguments,
  reviseCaption,
  reviseMedia,
  reviseText,
  textArguments,
} from './revise.js';

const since = '10.2';

const named = { chat_id: arg.chatId, receiver_user_id: arg.integer, ephemeral_message_id: arg.integer };
const edited = { ...named, reply_markup: inlineKeyboard };
const editing = z.object(edited);

function findOwn(
  ctx: TelegramContext,
  args: Pick<z.infer<typeof editing>, keyof typeof named>,
  what: string,
): { chat: ChatRecord; message: MessageRecord } {
  const chat = findTarget(ctx, args.chat_id, 'write');
  const place = { ephemeralId: args.ephemeral_message_id, personId: args.receiver_user_id };
  const message = findEphemeral(chat, place);
  if (message === undefined) throw badRequest(`message to ${what} not found`);
  return { chat, message };
}

function editEphemeral(
  ctx: TelegramContext,
  args: z.infer<typeof editing>,
  revise?: (current: Content) => Content,
): true {
  const keyboard = readKeyboard(args.reply_markup);
  const { message } = findOwn(ctx, args, 'edit');
  if (message.senderId !== ctx.bot.id) throw badRequest("message can't be edited");
  applyEdit(ctx, message, { content: revise?.(message.content), keyboard });
  return true;
}

export const ephemeralMethods: Record<string, BotMethod> = {
  editEphemeralMessageText: defineMethod({
    since,
    params: z.strictObject({ ...edited, ...textArguments }),
    run: (ctx, args) => editEphemeral(ctx, args, reviseText(ctx, args)),
  }),
  editEphemeralMessageCaption: defineMethod({
    since,
    params: z.strictObject({ ...edited, ...captionArguments }),
    run: (ctx, args) => editEphemeral(ctx, args, reviseCaption(ctx, args)),
  }),
  editEphemeralMessageMedia: defineMethod({
    since,
    params: z.strictObject({ ...edited, ...mediaArguments }),
    run: (ctx, args, uploads) => editEphemeral(ctx, args, reviseMedia(ctx, args, uploads)),
  }),
  editEphemeralMessageReplyMarkup: defineMethod({
    since,
    params: z.strictObject(edited),
    run: (ctx, args) => editEphemeral(ctx, args),
  }),
  deleteEphemeralMessage: defineMethod({
    since,
    params: z.strictObject(named),
    run(ctx, args) {
      const { chat, message } = findOwn(ctx, args, 'delete');
      removeMessage(ctx, chat, message);
      return true;
    },
  }),
};
