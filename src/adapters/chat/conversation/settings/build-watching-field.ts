import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import { findWorkspace, findWorkspaceId, toCurrentPlace } from '../../../../domain/chat/workspace.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import { CHAT_NAMES } from '../../copy/chat-names.js';
import type { Words } from '../../words/words.js';
import type { Field } from '../model/field.js';
import { SETTINGS_FIELD } from './settings-fields.js';

/** "Telegram: Sales" */
function namePlace(words: Words, place: ChatPlace, { workspaces }: Merchant): string {
  const { platform, ...current } = toCurrentPlace(place, workspaces);
  const workspaceId = findWorkspaceId(workspaces, { platform, ...current });
  const name = workspaceId === null ? null : findWorkspace(workspaces, { platform, workspaceId })?.name;
  const named = name ? 'yes' : 'other';
  return words.say('settings.watching.place', { named, chat: CHAT_NAMES[platform], name: name ?? '' });
}

/** The chats that are told of all links, each to be taken out; nothing where there is none. */
export function buildWatchingField(words: Words, merchant: Merchant): readonly Field[] {
  const { watching } = merchant.settings;
  if (watching.length === 0) return [];
  const options = watching.map((place) => ({
    value: place.channelId,
    label: namePlace(words, place, merchant),
  }));
  return [
    {
      kind: 'toggles',
      name: SETTINGS_FIELD.watching,
      label: words.say('settings.watching'),
      hint: words.say('settings.watching.hint'),
      options,
      chosen: options.map(({ value }) => value),
    },
  ];
}
