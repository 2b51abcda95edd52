import type { Words } from '../../src/adapters/chat/words/words.js';
import { formatUsage } from '../usage/format-usage.js';

/** How `npm run store` is called. */
export function formatStoreUsage(words: Words): string {
  const name = '<database>.<collection>.json';
  const place = { variable: 'DATA_DIR', folder: 'data/store' };
  return formatUsage(words, {
    command: 'npm run store -- <command> [options]',
    groups: [
      [
        ['backup <to>', words.say('terminal.store.about_backup')],
        ['restore <backup>', words.say('terminal.store.about_restore')],
        ['check [folder]', words.say('terminal.store.about_check')],
        ['stats [folder]', words.say('terminal.store.about_stats')],
        ['compact [folder]', words.say('terminal.store.about_compact')],
        ['export <to>', words.say('terminal.store.about_export', { program: 'mongoimport' })],
        ['import <file ...>', words.say('terminal.store.about_import', { program: 'mongoexport', name })],
      ],
      [['--dir <folder>', words.say('terminal.store.about_dir', place)]],
    ],
  });
}
