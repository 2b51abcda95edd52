import { type TelegramContext, unixNow } from '../context/platform-context.js';
import type { ChatRecord, EphemeralMark, MessageRecord } from '../context/records.js';

export type MessageDraft = Omit<MessageRecord, 'chatKey' | 'id' | 'date' | 'ephemeral' | 'editDate'> & {
  ephemeral?: Omit<EphemeralMark, 'id'>;
};

export function postMessage(ctx: TelegramContext, chat: ChatRecord, draft: MessageDraft): MessageRecord {
  const { ephemeral, ...rest } = draft;
  const isEphemeral = ephemeral !== undefined;
  if (isEphemeral) chat.lastEphemeralId += 1;
  else chat.lastMessageId += 1;
  const message: MessageRecord = {
    ...rest,
    chatKey: chat.key,
    id: isEphemeral ? 0 : chat.lastMessageId,
    date: unixNow(ctx),
    ...(isEphemeral ? { ephemeral: { ...ephemeral, id: chat.lastEphemeralId } } : {}),
  };
  chat.messages.push(message);
  tell(ctx, 'message_posted', message);
  return message;
}

/** Null takes a keyboard away. */
export interface MessageEdit {
  content?: MessageRecord['content'];
  keyboard?: MessageRecord['keyboard'] | null;
}

export function editMessage(ctx: TelegramContext, message: MessageRecord, edit: MessageEdit): void {
  if (edit.content !== undefined) message.content = edit.content;
  if (edit.keyboard === null) delete message.keyboard;
  else if (edit.keyboard !== undefined) message.keyboard = edit.keyboard;
  message.editDate = unixNow(ctx);
  tell(ctx, 'message_edited', message);
}

export function removeMessage(ctx: TelegramContext, chat: ChatRecord, message: MessageRecord): void {
  chat.messages = chat.messages.filter((other) => other !== message);
  tell(ctx, 'message_deleted', message);
}

export function findMessage(chat: ChatRecord, messageId: number): MessageRecord | undefined {
  return messageId === 0 ? undefined : chat.messages.findLast(({ id }) => id === messageId);
}

export function findEphemeral(
  chat: ChatRecord,
  { ephemeralId, personId }: { ephemeralId: number; personId: number },
): MessageRecord | undefined {
  return chat.messages.findLast(
    ({ ephemeral }) => ephemeral?.id === ephemeralId && ephemeral.personId === personId,
  );
}

export function findByInlineId(
  ctx: TelegramContext,
  inlineMessageId: string,
): { chat: ChatRecord; message: MessageRecord } | undefined {
  for (const chat of ctx.state.chats.values()) {
    const message = chat.messages.findLast((other) => other.inlineMessageId === inlineMessageId);
    if (message !== undefined) return { chat, message };
  }
  return undefined;
}

function tell(
  ctx: TelegramContext,
  type: 'message_posted' | 'message_edited' | 'message_deleted',
  message: MessageRecord,
): void {
  ctx.changes.publish({ type, chat: String(message.chatKey), messageId: message.id });
}
