import type { Words } from '../../src/adapters/chat/words/words.js';
import { formatUsage } from '../usage/format-usage.js';

/** How `npm run audit` is called. */
export function formatAuditUsage(words: Words): string {
  return formatUsage(words, {
    command: 'npm run audit -- <command>',
    groups: [
      [
        ['check', words.say('terminal.audit.about_check')],
        ['export', words.say('terminal.audit.about_export')],
      ],
      [
        ['--merchant <id>', words.say('terminal.ledger.about_merchant')],
        ['--out <file>', words.say('terminal.ledger.about_out')],
      ],
    ],
  });
}
