import type { Words } from '../../src/adapters/chat/words/words.js';
import { formatUsage } from '../usage/format-usage.js';

/** How `npm run work` is called. */
export function formatWorkUsage(words: Words): string {
  return formatUsage(words, {
    command: 'npm run work -- <command>',
    groups: [
      [
        ['list [kind]', words.say('terminal.work.about_list')],
        ['show <kind> <id>', words.say('terminal.work.about_show')],
        ['retry <kind> <id>', words.say('terminal.work.about_retry', { all: 'all' })],
        ['drop <kind> <id>', words.say('terminal.work.about_drop')],
      ],
    ],
  });
}
