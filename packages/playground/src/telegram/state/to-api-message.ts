import type { JsonObject } from '../../protocol.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { findMessage } from './messages.js';
import { toApiChat, toApiUser } from './to-api-chat.js';

/** `ownerId`: whose talk with the other it is; of two people's talk alone. */
export function toApiMessage(
  ctx: TelegramContext,
  message: MessageRecord,
  { chat, ownerId }: { chat: ChatRecord; ownerId?: number },
): JsonObject {
  const replied = message.replyToId === undefined ? undefined : findMessage(chat, message.replyToId);
  return {
    ...buildHead(ctx, message, { chat, ownerId }),
    ...(replied === undefined ? {} : { reply_to_message: buildHead(ctx, replied, { chat, ownerId }) }),
  };
}

function buildHead(
  ctx: TelegramContext,
  message: MessageRecord,
  { chat, ownerId }: { chat: ChatRecord; ownerId: number | undefined },
): JsonObject {
  const { other, ...content } = message.content;
  const { ephemeral } = message;
  return toJson({
    message_id: message.id,
    from: toApiUser(ctx, message.senderId),
    sender_chat: message.senderChat,
    chat: toApiChat(ctx, chat, ownerId),
    date: message.date,
    edit_date: message.editDate,
    message_thread_id: message.threadId,
    is_topic_message: message.threadId !== undefined && chat.topics !== null ? true : undefined,
    ephemeral_message_id: ephemeral?.id,
    receiver_user: ephemeral === undefined ? undefined : toApiUser(ctx, receiverOf(ctx, message)),
    business_connection_id: message.businessConnectionId,
    sender_business_bot: message.businessConnectionId === undefined ? undefined : ctx.bot,
    via_bot: message.viaBot === undefined ? undefined : ctx.bot,
    ...content,
    ...other,
    ...message.extra,
    reply_markup: message.keyboard,
  });
}

/** What a person says for the bot alone is the bot's. */
function receiverOf(ctx: TelegramContext, { senderId, ephemeral }: MessageRecord): number {
  const personId = ephemeral?.personId ?? ctx.bot.id;
  return senderId === personId ? ctx.bot.id : personId;
}

/** As it goes over the wire: what is undefined is not there. */
export function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}
