import { z } from 'zod';
import type { Json } from '../../protocol.js';
import type { Content } from '../../telegram-shapes.js';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { editMessage, findByInlineId, findMessage } from '../state/messages.js';
import { toApiMessage } from '../state/to-api-message.js';
import { arg } from './arguments.js';
import { findBusinessTarget, findTarget } from './find-target.js';
import { inlineKeyboard } from './keyboard-arguments.js';
import { assertForBusiness, readKeyboard } from './read-keyboard.js';
import { count } from './send.js';

/** What every method that edits takes: a message of a chat, or one of inline mode. */
export const editArguments = {
  business_connection_id: arg.text.optional(),
  chat_id: arg.chatId.optional(),
  message_id: arg.integer.optional(),
  inline_message_id: arg.text.optional(),
  reply_markup: inlineKeyboard,
};

const editing = z.object(editArguments);
type Editing = z.infer<typeof editing>;

interface Editable {
  chat: ChatRecord;
  message: MessageRecord;
  /** Whose talk it stands in; of business messages alone. */
  ownerId?: number;
}

/** `revise`: the new content of the message, or a refusal; left out where only the keyboard changes. */
export function edit(ctx: TelegramContext, args: Editing, revise?: (current: Content) => Content): Json {
  const keyboard = readKeyboard(args.reply_markup);
  const found = findEditable(ctx, args);
  if (found.ownerId !== undefined) assertForBusiness(keyboard);
  count(ctx, found.chat, 'edit');
  applyEdit(ctx, found.message, { content: revise?.(found.message.content), keyboard });
  if (found.message.inlineMessageId !== undefined) return true;
  const { chat, ownerId } = found;
  return toApiMessage(ctx, found.message, { chat, ...(ownerId === undefined ? {} : { ownerId }) });
}

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export function applyEdit(
  ctx: TelegramContext,
  message: MessageRecord,
  { content, keyboard }: { content: Content | undefined; keyboard: MessageRecord['keyboard'] | null },
): void {
  const isSameContent = content === undefined || isSame(content, message.content);
  if (isSameContent && isSame(keyboard ?? null, message.keyboard ?? null)) throw badRequest(NOT_MODIFIED);
  editMessage(ctx, message, { ...(content === undefined ? {} : { content }), keyboard: keyboard ?? null });
}

function findEditable(ctx: TelegramContext, args: Editing): Editable {
  if (args.chat_id === undefined && args.message_id === undefined) {
    if (args.inline_message_id === undefined) throw badRequest('Message identifier is not specified');
    const found = findByInlineId(ctx, args.inline_message_id);
    if (found === undefined) throw badRequest('MESSAGE_ID_INVALID');
    return found;
  }
  if (args.chat_id === undefined) throw badRequest('chat_id is empty');
  if (args.message_id === undefined) throw badRequest('Message identifier is not specified');
  const business = args.business_connection_id;
  const target = business === undefined ? null : findBusinessTarget(ctx, business, args.chat_id);
  const chat = target?.chat ?? findTarget(ctx, args.chat_id, 'write');
  const message = findMessage(chat, args.message_id);
  if (message === undefined) throw badRequest('message to edit not found');
  if (target === null) {
    if (message.senderId !== ctx.bot.id) throw badRequest("message can't be edited");
    return { chat, message };
  }
  if (message.businessConnectionId !== target.connection.id) throw badRequest("message can't be edited");
  if (target.connection.rights['can_reply'] !== true) throw badRequest('BOT_ACCESS_FORBIDDEN');
  return { chat, message, ownerId: target.connection.personId };
}

function isSame(a: object | null, b: object | null): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
