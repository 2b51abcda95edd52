import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import { place as placeName, toLine, toPlainText } from '../../cards/line.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { SavedReply } from '../model/reply.js';

export function buildSettingsSaved(words: Words, paidChannel: ChatPlace | null): SavedReply {
  const saved = words.say('page.settings_saved');
  const where = toLine(
    paidChannel === null
      ? [words.say('page.settings_saved.told_to_maker')]
      : words.mix('page.settings_saved.told_in', { place: placeName(words, paidChannel) }),
  );
  return {
    kind: 'settings_saved',
    title: words.say('page.title.settings'),
    words: `${saved} ${toPlainText(where)}`,
    parts: [
      says(saved),
      { kind: 'text', line: where },
      choices(
        { label: words.say('settings.sending'), intent: { kind: 'open_sending' } },
        { label: words.say('settings.money'), intent: { kind: 'open_money' } },
        { label: words.say('settings.gateways'), intent: { kind: 'open_gateways' } },
      ),
    ],
    paidChannel,
  };
}
