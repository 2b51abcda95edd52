import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import { type Line, place as placeName, text, toPlainText } from '../../cards/line.js';
import { says } from '../model/part.js';
import type { SavedReply } from '../model/reply.js';

const SAVED = 'The settings are saved.';

export function buildSettingsSaved(paidChannel: ChatPlace | null): SavedReply {
  const where: Line =
    paidChannel === null
      ? [text('Payments are told to whoever made the link, by direct message.')]
      : [text('Payments are told in '), placeName(paidChannel), text('.')];
  return {
    kind: 'settings_saved',
    title: 'Paylink settings',
    words: `${SAVED} ${toPlainText(where)}`,
    parts: [says(SAVED), { kind: 'text', line: where }],
    paidChannel,
  };
}
