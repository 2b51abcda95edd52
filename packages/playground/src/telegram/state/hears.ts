import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { isAdministrator, isInside } from './chats.js';
import { findMessage } from './messages.js';

/**
 * Whether the bot is told of what is said in a chat that it is in.
 * @see https://core.telegram.org/bots/features#privacy-mode
 */
export function hearsMessage(ctx: TelegramContext, chat: ChatRecord, message: MessageRecord): boolean {
  if (message.senderId === ctx.bot.id || !isInside(chat, ctx.bot.id)) return false;
  if (chat.kind === 'private') return true;
  if (ctx.state.settings.hearsGroups || isAdministrator(chat, ctx.bot.id)) return true;
  if (message.content.other !== undefined && isService(message)) return true;
  return message.viaBot === true || isCommand(ctx, message) || isReplyToBot(ctx, chat, message);
}

const SERVICE_FIELDS = [
  'new_chat_members',
  'left_chat_member',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'group_chat_created',
];

function isService({ content }: MessageRecord): boolean {
  return SERVICE_FIELDS.some((field) => content.other?.[field] !== undefined);
}

function isCommand(ctx: TelegramContext, { content }: MessageRecord): boolean {
  const text = content.text ?? content.caption ?? '';
  const entities = content.entities ?? content.caption_entities ?? [];
  const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (command === undefined) return false;
  const [, addressee] = text.slice(0, command.length).split('@');
  return addressee === undefined || addressee.toLowerCase() === ctx.bot.username.toLowerCase();
}

function isReplyToBot(ctx: TelegramContext, chat: ChatRecord, { replyToId }: MessageRecord): boolean {
  return replyToId !== undefined && findMessage(chat, replyToId)?.senderId === ctx.bot.id;
}

/** Whether the bot is named in it: how a guest is called. */
export function namesBot(ctx: TelegramContext, { content }: MessageRecord): boolean {
  const text = content.text ?? content.caption ?? '';
  const entities = content.entities ?? content.caption_entities ?? [];
  const name = `@${ctx.bot.username}`.toLowerCase();
  return entities.some(
    ({ type, offset, length }) =>
      type === 'mention' && text.slice(offset, offset + length).toLowerCase() === name,
  );
}
