import type { Words } from '../../src/adapters/chat/words/words.js';
import { formatUsage } from '../usage/format-usage.js';

/** How `npm run ledger` is called. */
export function formatLedgerUsage(words: Words): string {
  return formatUsage(words, {
    command: 'npm run ledger -- <command>',
    groups: [
      [
        ['check', words.say('terminal.ledger.about_check')],
        ['export', words.say('terminal.ledger.about_export')],
      ],
      [
        ['--merchant <id>', words.say('terminal.ledger.about_merchant')],
        ['--gateway', words.say('terminal.ledger.about_gateway')],
        ['--from 2026-10-01', words.say('terminal.ledger.about_from')],
        ['--to 2026-10-31', words.say('terminal.ledger.about_to')],
        ['--out <file>', words.say('terminal.ledger.about_out')],
      ],
    ],
  });
}
