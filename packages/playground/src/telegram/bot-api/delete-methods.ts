import { z } from 'zod';
import { badRequest } from '../bot-api-error.js';
import { type TelegramContext, unixNow } from '../context/platform-context.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { isAdministrator } from '../state/chats.js';
import { findMessage, removeMessage } from '../state/messages.js';
import { arg } from './arguments.js';
import { type BotMethod, defineMethod } from './define-method.js';
import { findTarget } from './find-target.js';

/** A message can be deleted for everybody within two days. */
const SECONDS_TO_DELETE = 48 * 60 * 60;
const AT_ONCE = 100;

function assertDeletable(ctx: TelegramContext, chat: ChatRecord, message: MessageRecord): void {
  if (unixNow(ctx) - message.date > SECONDS_TO_DELETE)
    throw badRequest("message can't be deleted for everyone");
  const isOwn = message.senderId === ctx.bot.id || chat.kind === 'private';
  if (!isOwn && !isAdministrator(chat, ctx.bot.id)) throw badRequest("message can't be deleted");
}

const deleteMessage = defineMethod({
  params: z.strictObject({ chat_id: arg.chatId, message_id: arg.integer }),
  run(ctx, args) {
    const chat = findTarget(ctx, args.chat_id, 'write');
    const message = findMessage(chat, args.message_id);
    if (message === undefined) throw badRequest('message to delete not found');
    assertDeletable(ctx, chat, message);
    removeMessage(ctx, chat, message);
    return true;
  },
});

/** What is not there is left out in silence. */
const deleteMessages = defineMethod({
  params: z.strictObject({ chat_id: arg.chatId, message_ids: arg.integers }),
  run(ctx, args) {
    if (args.message_ids.length === 0) throw badRequest('Message identifiers are not specified');
    if (args.message_ids.length > AT_ONCE) throw badRequest('Too many message identifiers specified');
    const chat = findTarget(ctx, args.chat_id, 'write');
    const messages = args.message_ids.flatMap((id) => findMessage(chat, id) ?? []);
    for (const message of messages) assertDeletable(ctx, chat, message);
    for (const message of messages) removeMessage(ctx, chat, message);
    return true;
  },
});

export const deleteMethods: Record<string, BotMethod> = { deleteMessage, deleteMessages };
