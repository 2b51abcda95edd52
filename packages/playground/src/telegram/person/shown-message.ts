import type { ShownMessage } from '../../telegram-protocol.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { toApiUser } from '../state/to-api-chat.js';

export function toShownMessage(ctx: TelegramContext, message: MessageRecord): ShownMessage {
  const { content } = message;
  const keyboard = message.keyboard?.inline_keyboard ?? [];
  return {
    chat: message.chatKey,
    id: message.id,
    ephemeralId: message.ephemeral?.id ?? null,
    from: nameOf(ctx, message),
    fromId: message.senderId,
    isViaBot: message.viaBot === true,
    text: content.text ?? content.caption ?? describeOther(content.other),
    entities: content.entities ?? content.caption_entities ?? [],
    buttons: keyboard.map((row) => row.map(({ text }) => text)),
    keyboard,
    ...readReplyMarkup(message.replyMarkup),
    photoId: content.photo?.at(-1)?.file_id ?? null,
    document:
      content.document === undefined
        ? null
        : { fileId: content.document.file_id, name: content.document.file_name },
    contact: content.contact ?? null,
    replyToId: message.replyToId ?? null,
    threadId: message.threadId ?? null,
    inlineMessageId: message.inlineMessageId ?? null,
    isEdited: message.editDate !== undefined,
    date: message.date,
  };
}

function nameOf(ctx: TelegramContext, { senderId, senderChat }: MessageRecord): string {
  const title = senderChat?.['title'];
  if (typeof title === 'string') return title;
  const { first_name, last_name } = toApiUser(ctx, senderId);
  return [first_name, last_name].filter((part) => part !== undefined).join(' ');
}

function describeOther(other: MessageRecord['content']['other']): string {
  return Object.keys(other ?? {}).join(', ');
}

function readReplyMarkup(
  markup: MessageRecord['replyMarkup'],
): Pick<ShownMessage, 'replyKeyboard' | 'forcesReply'> {
  const rows = Array.isArray(markup?.['keyboard']) ? markup['keyboard'] : [];
  return {
    replyKeyboard: rows.map((row) => (Array.isArray(row) ? row.map(labelOf) : [])),
    forcesReply: markup?.['force_reply'] === true,
  };
}

function labelOf(button: unknown): string {
  if (typeof button === 'string') return button;
  return typeof button === 'object' && button !== null && 'text' in button ? String(button.text) : '';
}

/** What that person sees of a chat, oldest first: no ephemerals of others, and theirs in the place of what they replace. */
export function listVisible(chat: ChatRecord, personId: number): MessageRecord[] {
  const visible = chat.messages.filter(
    ({ ephemeral }) => ephemeral === undefined || ephemeral.personId === personId,
  );
  const replaced = new Set(visible.flatMap(({ ephemeral }) => ephemeral?.replacesId ?? []));
  return visible.filter(({ id, ephemeral }) => ephemeral !== undefined || !replaced.has(id));
}
