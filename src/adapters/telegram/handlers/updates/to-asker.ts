import type { Asker, AskersChat, Doing } from '../../people/asker.js';
import { nameOf } from '../../people/name-of.js';
import type { TelegramCallback, TelegramChat, TelegramMessage, TelegramUser } from './shapes.js';

interface Standing {
  readonly chat: TelegramChat;
  readonly message_thread_id?: number | undefined;
  readonly is_topic_message?: boolean;
}

/** Whoever an update is from, in the chat that it tells of; none: they acted where we see no chat. */
export function toAsker(user: TelegramUser, standing?: Standing, doing?: Doing): Asker {
  const { id: userId, username, language_code } = user;
  return {
    userId,
    name: nameOf(user),
    username: username ?? null,
    languageCode: language_code ?? null,
    chat: standing === undefined ? outside(userId) : toChat(standing),
    ...(doing === undefined ? {} : { doing }),
  };
}

function outside(userId: number): AskersChat {
  return { chatId: userId, kind: 'inline', threadId: null, title: null };
}

function toChat({ chat, message_thread_id, is_topic_message }: Standing): AskersChat {
  // Replies have a thread, too, in groups that have no topics.
  const threadId = is_topic_message === true ? (message_thread_id ?? null) : null;
  const kind = chat.type === 'private' ? 'private' : 'group';
  return { chatId: chat.id, kind, threadId, title: chat.title ?? null };
}

/** Whoever wrote a message; null: nobody that it names. */
export function askerOfMessage(message: TelegramMessage): Asker | null {
  const { from, ephemeral_message_id: ephemeralId } = message;
  if (from === undefined) return null;
  return toAsker(from, message, ephemeralId === undefined ? undefined : { kind: 'ephemeral', ephemeralId });
}

/** Whoever pressed a button. */
export function askerOfCallback({ id: callbackId, from, message }: TelegramCallback): Asker {
  return toAsker(from, message, { kind: 'press', callbackId });
}
