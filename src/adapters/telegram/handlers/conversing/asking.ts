import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Asker } from '../../people/asker.js';
import { workspaceOf } from '../../people/create-people.js';
import { encodeSpot } from '../../places/spot.js';
import type { ShownAt } from '../../sending/shown-at.js';

/** A request that asks for something, apart from Telegram's names for its parts. */
export interface Asking {
  readonly asker: Asker;
  /** The message that the answer takes the place of; null: it stands by itself. */
  readonly replaces: ShownAt | null;
}

/** The chat that somebody asks in, where a card may stand; null where we see none. */
export function placeOf(asker: Asker): ChatPlace | null {
  const { kind, chatId, threadId } = asker.chat;
  if (kind === 'inline') return null;
  return { ...workspaceOf(asker), channelId: encodeSpot({ kind: 'chat', chatId, threadId }) };
}
