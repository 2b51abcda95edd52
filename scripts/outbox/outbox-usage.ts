import type { Words } from '../../src/adapters/chat/words/words.js';
import { formatUsage } from '../usage/format-usage.js';

/** How `npm run outbox` is called. */
export function formatOutboxUsage(words: Words): string {
  return formatUsage(words, {
    command: 'npm run outbox -- <command>',
    groups: [
      [
        ['list', words.say('terminal.outbox.about_list')],
        ['show <id>', words.say('terminal.outbox.about_show')],
        ['resend <id>', words.say('terminal.outbox.about_resend')],
      ],
    ],
  });
}
