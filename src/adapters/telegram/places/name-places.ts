import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import { findWorkspace } from '../../../domain/chat/workspace.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { Words } from '../../chat/words/words.js';
import { decodeSpot } from './spot.js';

/** One person, to whom their own chat with the bot is "our chat". */
export interface PlaceReader {
  readonly words: Words;
  readonly userId: string;
}

/**
 * What a merchant's chats in Telegram are called there; null for one that is not theirs, or has no name. `reader`: absent
 * where several read it.
 */
export function namePlacesOf(
  { workspaces }: Pick<Merchant, 'workspaces'>,
  reader?: PlaceReader,
): (place: ChatPlace) => string | null {
  return ({ platform, channelId }) => {
    const spot = platform === 'telegram' ? decodeSpot(channelId) : null;
    if (spot?.kind !== 'chat') return null;
    const workspaceId = `${spot.chatId}`;
    if (reader?.userId === workspaceId) return reader.words.say('telegram.our_chat');
    return findWorkspace(workspaces, { platform, workspaceId })?.name ?? null;
  };
}
