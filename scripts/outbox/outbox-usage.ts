import type { Words } from '../../src/adapters/chat/words/words.js';
import { formatUsage } from '../usage/format-usage.js';
import { MESSAGE_STATES } from './message-states.js';

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
      [
        ['--state <state>', words.say('terminal.outbox.about_state', { states: MESSAGE_STATES.join(', ') })],
        ['--merchant <id>', words.say('terminal.ledger.about_merchant')],
        ['--limit <number>', words.say('terminal.outbox.about_limit')],
      ],
    ],
  });
}
