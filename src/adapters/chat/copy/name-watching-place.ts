import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import { findWorkspace, findWorkspaceId, toCurrentPlace } from '../../../domain/chat/workspace.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { Words } from '../words/words.js';
import { CHAT_NAMES } from './chat-names.js';

/** A place that is told of all links, for whoever may read of it in another chat: "Telegram: Sales" */
export function nameWatchingPlace(
  words: Words,
  place: ChatPlace,
  { workspaces }: Pick<Merchant, 'workspaces'>,
): string {
  const { platform, ...current } = toCurrentPlace(place, workspaces);
  const workspaceId = findWorkspaceId(workspaces, { platform, ...current });
  const name = workspaceId === null ? null : findWorkspace(workspaces, { platform, workspaceId })?.name;
  const named = name ? 'yes' : 'other';
  return words.say('settings.watching.place', { named, chat: CHAT_NAMES[platform], name: name ?? '' });
}
