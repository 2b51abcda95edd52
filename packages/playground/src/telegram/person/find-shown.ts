import type { ShownMessage } from '../../telegram-protocol.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord, MessageRecord } from '../context/records.js';
import { findPlace } from './find-place.js';
import { listVisible } from './shown-message.js';

export interface FoundMessage {
  chat: ChatRecord;
  message: MessageRecord;
}

/** What stands behind a message that the person looks at, if it is still there for them. */
export function findShown(ctx: TelegramContext, personId: number, shown: ShownMessage): FoundMessage {
  const chat = findPlace(ctx, personId, shown.chat);
  const message = listVisible(chat, personId).find(
    ({ id, ephemeral }) => id === shown.id && (ephemeral?.id ?? null) === shown.ephemeralId,
  );
  if (message === undefined) throw new Error(`"${shown.text.slice(0, 40)}" is gone`);
  return { chat, message };
}

export function findOwnMessage(ctx: TelegramContext, personId: number, shown: ShownMessage): FoundMessage {
  const found = findShown(ctx, personId, shown);
  if (found.message.senderId !== personId) throw new Error('a person changes only what they wrote');
  return found;
}
