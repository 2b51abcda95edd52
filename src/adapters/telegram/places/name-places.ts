import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import { findWorkspace } from '../../../domain/chat/workspace.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import { decodeSpot } from './spot.js';

/** What a merchant's chats in Telegram are called there; null for one that is not theirs, or has no name. */
export function namePlacesOf({
  workspaces,
}: Pick<Merchant, 'workspaces'>): (place: ChatPlace) => string | null {
  return ({ platform, channelId }) => {
    const spot = platform === 'telegram' ? decodeSpot(channelId) : null;
    if (spot?.kind !== 'chat') return null;
    return findWorkspace(workspaces, { platform, workspaceId: `${spot.chatId}` })?.name ?? null;
  };
}
