import type { Words } from '../../src/adapters/chat/words/words.js';
import { formatUsage } from '../usage/format-usage.js';

/** How `npm run telegram` is called. */
export function formatTelegramUsage(words: Words): string {
  return formatUsage(words, {
    command: 'npm run telegram -- <command>',
    groups: [
      [
        ['register', words.say('terminal.telegram.about_register')],
        ['check', words.say('terminal.telegram.about_check')],
        ['webhook [address]', words.say('terminal.telegram.about_webhook', { variable: 'PUBLIC_URL' })],
      ],
    ],
  });
}
