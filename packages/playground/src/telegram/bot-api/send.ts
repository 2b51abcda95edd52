import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import type { Content } from '../../telegram-shapes.js';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord } from '../context/records.js';
import { findMessage, type MessageDraft, postMessage } from '../state/messages.js';
import { toApiMessage } from '../state/to-api-message.js';
import { arg, ephemeralParameters, replyParameters } from './arguments.js';
import { checkEphemeral } from './check-ephemeral.js';
import { assertMayReply, findBusinessTarget, findTarget } from './find-target.js';
import { replyMarkup } from './keyboard-arguments.js';
import { assertForBusiness, readReplyMarkup } from './read-keyboard.js';

/** What every method that sends takes. */
export const sendArguments = {
  business_connection_id: arg.text.optional(),
  chat_id: arg.chatId,
  message_thread_id: arg.integer.optional(),
  direct_messages_topic_id: arg.integer.optional(),
  ephemeral_message_parameters: ephemeralParameters,
  disable_notification: arg.flag.optional(),
  protect_content: arg.flag.optional(),
  allow_paid_broadcast: arg.flag.optional(),
  message_effect_id: arg.text.optional(),
  reply_parameters: replyParameters,
  reply_to_message_id: arg.integer.optional(),
  reply_markup: replyMarkup,
};

const sending = z.object(sendArguments);
type Sending = z.infer<typeof sending>;

/** Posts what was read, where the call says; answers the message as the bot sees it. */
export function send(ctx: TelegramContext, args: Sending, content: Content): JsonObject {
  const markup = readReplyMarkup(args.reply_markup);
  if (args.business_connection_id !== undefined) {
    return sendInNameOf(ctx, args, {
      ...markup,
      content,
      senderId: 0,
      businessConnectionId: args.business_connection_id,
    });
  }
  const chat = findTarget(ctx, args.chat_id, 'write');
  const ephemeral = readEphemeral(ctx, chat, args);
  const draft: MessageDraft = {
    ...markup,
    content,
    senderId: ctx.bot.id,
    ...readPlace(chat, args),
    ...(ephemeral === undefined ? {} : { ephemeral }),
  };
  count(ctx, chat, 'post');
  return toApiMessage(ctx, postMessage(ctx, chat, draft), { chat });
}

function sendInNameOf(
  ctx: TelegramContext,
  args: Sending,
  draft: MessageDraft & { businessConnectionId: string },
): JsonObject {
  const target = findBusinessTarget(ctx, draft.businessConnectionId, args.chat_id);
  assertMayReply(ctx, target);
  assertForBusiness(draft.keyboard);
  const { chat, connection } = target;
  const ownerId = connection.personId;
  count(ctx, chat, 'post');
  const message = postMessage(ctx, chat, { ...draft, ...readPlace(chat, args), senderId: ownerId });
  return toApiMessage(ctx, message, { chat, ownerId });
}

export function count(ctx: TelegramContext, chat: ChatRecord, kind: 'post' | 'edit'): void {
  if (!ctx.state.settings.rateLimits) return;
  const isGroup = chat.kind === 'group' || chat.kind === 'supergroup';
  ctx.limiter.count({ chat: String(chat.key), isGroup, kind });
}

function readEphemeral(ctx: TelegramContext, chat: ChatRecord, args: Sending) {
  const wish = args.ephemeral_message_parameters;
  const repliesTo = args.reply_parameters?.ephemeral_message_id;
  if (wish === undefined) {
    if (repliesTo !== undefined) throw badRequest('a reply to an ephemeral message must be ephemeral');
    return undefined;
  }
  return checkEphemeral(ctx, chat, {
    receiverId: wish.receiver_user_id,
    callbackQueryId: wish.callback_query_id,
    repliesTo,
    replaces: wish.replace_callback_query_message === true,
  });
}

function readPlace(chat: ChatRecord, args: Sending): Pick<MessageDraft, 'threadId' | 'replyToId'> {
  const threadId = args.message_thread_id;
  const isTopic = threadId !== undefined && chat.topics !== null;
  if (threadId !== undefined && !isTopic) throw badRequest('message thread not found');
  if (isTopic && chat.topics?.has(threadId) !== true) throw badRequest('message thread not found');
  const replyToId = args.reply_parameters?.message_id ?? args.reply_to_message_id;
  return {
    ...(isTopic ? { threadId } : {}),
    ...(replyToId !== undefined && isRepliedThere(chat, replyToId, args) ? { replyToId } : {}),
  };
}

function isRepliedThere(chat: ChatRecord, replyToId: number, args: Sending): boolean {
  if (findMessage(chat, replyToId) !== undefined) return true;
  if (args.reply_parameters?.allow_sending_without_reply === true) return false;
  throw badRequest('message to be replied not found');
}
