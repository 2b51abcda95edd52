import { escapeHtml } from '../../text/escape-html.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import { messageShape, type TelegramMessage } from '../updates/shapes.js';
import { askerOfMessage } from '../updates/to-asker.js';
import { handleCommand } from './handle-command.js';
import { handleDocument } from './handle-document.js';
import { handleTalk } from './handle-talk.js';
import { isFirstOfAlbum } from './is-first-of-album.js';
import { readCommand } from './read-command.js';

/** Written by a bot, by a channel, or by way of inline mode: nobody asks anything. */
function isNobodys({ from, sender_chat, via_bot, is_automatic_forward }: TelegramMessage): boolean {
  if (via_bot !== undefined || is_automatic_forward || from === undefined) return true;
  return from.is_bot && sender_chat === undefined;
}

/** A group and the supergroup that it became each tell of it. */
async function followMigration({ services }: TelegramDeps, message: TelegramMessage): Promise<boolean> {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) await services.moveChat('telegram', `${chat.id}`, `${to}`);
  if (from !== undefined) await services.moveChat('telegram', `${from}`, `${chat.id}`);
  return to !== undefined || from !== undefined;
}

/** Whoever writes as the group or as a channel cannot be told from others who do. */
async function refuseAnonymous({ messages, conversation }: TelegramDeps, message: TelegramMessage) {
  const asker = askerOfMessage(message);
  if (asker === null) return;
  const { chatId, threadId } = asker.chat;
  const html = escapeHtml(conversation.wordsFor(asker).say('telegram.anonymous'));
  await messages.post({ chatId, threadId, replyTo: message.message_id }, { html, keys: [] });
}

/** A new message in a chat that the bot is in. */
export async function handleMessage(deps: TelegramDeps, told: unknown): Promise<void> {
  const message = messageShape.parse(told);
  if (await followMigration(deps, message)) return;
  const { sender_chat, forward_origin, chat } = message;
  const asker = askerOfMessage(message);
  if (isNobodys(message) || asker === null || chat.type === 'channel') return;
  const isForwarded = forward_origin !== undefined;
  const text = message.text ?? message.caption ?? '';
  // What somebody passes on, others asked for.
  const command = isForwarded ? null : readCommand(text, await deps.botName.get());
  if (command === 'others') return;
  if (sender_chat !== undefined) return command === null ? undefined : refuseAnonymous(deps, message);
  const isFirst = await isFirstOfAlbum(deps, message);
  const isAlone = command === null && asker.chat.kind === 'private';
  // Of an album only the first asks for something, unless another says what it is.
  const mayBeDocument = isAlone && (isFirst || text !== '');
  if (mayBeDocument && (await handleDocument(deps, asker, message))) return;
  if (command !== null) return handleCommand(deps, { asker, command, message });
  if (asker.chat.kind === 'private' && isFirst) await handleTalk(deps, asker, message);
}
