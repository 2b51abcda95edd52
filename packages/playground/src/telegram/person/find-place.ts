import type { ChatKey } from '../../telegram-protocol.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { ChatRecord } from '../context/records.js';
import { findChat, isInside, openDialog, openPrivateChat } from '../state/chats.js';

/**
 * A chat as a person names it: "bot" (or the bot's id, or their own), somebody's id or first name, a group's id or
 * title, or the platform's own key.
 */
export type Place = ChatKey;

export function findPlace(ctx: TelegramContext, personId: number, place: Place): ChatRecord {
  if (place === 'bot' || place === ctx.bot.id || place === personId) return openPrivateChat(ctx, personId);
  // Somebody's id is their own chat with the bot, too, which nobody else sees.
  const other = [...ctx.state.people.values()].find(
    ({ user }) => user.id === place || user.first_name === place,
  );
  if (other !== undefined) return openDialog(ctx, personId, other.user.id);
  const group = findChat(ctx, place) ?? findByTitle(ctx, place);
  if (group !== undefined) return assertMember(group, personId);
  throw new Error(`${personId} sees no chat that is called ${place}`);
}

function findByTitle(ctx: TelegramContext, place: Place): ChatRecord | undefined {
  return [...ctx.state.chats.values()].findLast(
    ({ kind, title }) => (kind === 'group' || kind === 'supergroup') && title === place,
  );
}

function assertMember(chat: ChatRecord, personId: number): ChatRecord {
  const isTheirs = chat.kind === 'private' ? chat.key === personId : isInside(chat, personId);
  if (!isTheirs) throw new Error(`${personId} is not in ${chat.title}`);
  return chat;
}
