import type { UpdateKind } from '../../telegram-shapes.js';
import { knows } from '../api-version.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { getPerson, isInside } from './chats.js';
import { hearsMessage, namesBot } from './hears.js';
import { toApiMessage } from './to-api-message.js';

/** What a person said, to the bot as far as it may hear it: as a member, as a seller's own bot, as a guest. */
export function tellOfMessage(
  ctx: TelegramContext,
  chat: ChatRecord,
  { message, isEdit = false }: { message: MessageRecord; isEdit?: boolean },
): void {
  if (isInside(chat, ctx.bot.id)) {
    if (message.ephemeral === undefined && !hearsMessage(ctx, chat, message)) return;
    meet(ctx, message);
    const payload = toApiMessage(ctx, message, { chat });
    ctx.updates.add(isEdit ? 'edited_message' : 'message', payload, laneOf(chat));
    return;
  }
  if (chat.kind === 'dialog') tellOfBusiness(ctx, chat, { message, isEdit });
  if (!isEdit && namesBot(ctx, message)) tellGuest(ctx, chat, message);
}

export function laneOf(chat: ChatRecord): string {
  return `chat ${chat.key}`;
}

/** Whose connections reach that talk. */
export function connectionsOf(ctx: TelegramContext, chat: ChatRecord) {
  if (chat.kind !== 'dialog' || !knows(ctx.state.settings.apiVersion, '7.2')) return [];
  return [...ctx.state.connections.values()].filter(
    ({ isEnabled, personId }) => isEnabled && chat.members.has(personId),
  );
}

function tellOfBusiness(
  ctx: TelegramContext,
  chat: ChatRecord,
  { message, isEdit }: { message: MessageRecord; isEdit: boolean },
): void {
  const kind: UpdateKind = isEdit ? 'edited_business_message' : 'business_message';
  for (const { id, personId } of connectionsOf(ctx, chat)) {
    const payload = {
      ...toApiMessage(ctx, message, { chat, ownerId: personId }),
      business_connection_id: id,
    };
    ctx.updates.add(kind, payload, `business ${id} ${chat.key}`);
  }
}

function tellGuest(ctx: TelegramContext, chat: ChatRecord, message: MessageRecord): void {
  if (!knows(ctx.state.settings.apiVersion, '10.0')) return;
  const id = ctx.newId();
  const { senderId, threadId } = message;
  ctx.state.guestQueries.set(id, {
    id,
    callerId: senderId,
    chatKey: chat.key,
    messageId: message.id,
    ...(threadId === undefined ? {} : { threadId }),
    isAnswered: false,
  });
  const payload = { ...toApiMessage(ctx, message, { chat, ownerId: senderId }), guest_query_id: id };
  ctx.updates.add('guest_message', payload, `user ${senderId}`);
}

function meet(ctx: TelegramContext, { senderId, senderChat }: MessageRecord): void {
  if (senderChat === undefined) getPerson(ctx, senderId).isKnown = true;
}
