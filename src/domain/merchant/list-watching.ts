import type { ChatPlace } from '../chat/chat-place.js';
import { isInSameChat, isLost, isSamePlace, toCurrentPlace } from '../chat/workspace.js';
import type { Merchant } from './merchant.js';

/**
 * Where all links are followed, and we are let in, but for the chats of these `others`; each place once, by the id that it
 * has now.
 */
export function listWatching(
  { settings, workspaces }: Pick<Merchant, 'settings' | 'workspaces'>,
  others: readonly (ChatPlace | null)[],
): readonly ChatPlace[] {
  const taken = others.flatMap((place) => (place === null ? [] : [toCurrentPlace(place, workspaces)]));
  const open = settings.watching
    .map((place) => toCurrentPlace(place, workspaces))
    .filter((place) => !isLost(workspaces, place));
  return open.filter(
    (place, at) =>
      !taken.some((other) => isInSameChat(other, place)) &&
      !open.slice(0, at).some((other) => isSamePlace(other, place)),
  );
}
