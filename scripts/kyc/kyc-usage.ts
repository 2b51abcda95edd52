import type { Words } from '../../src/adapters/chat/words/words.js';
import { REVIEWER_ACTIONS } from '../../src/domain/kyc/reviewer-actions.js';
import { formatUsage } from '../usage/format-usage.js';

/** How `npm run kyc` is called. */
export function formatKycUsage(words: Words): string {
  return formatUsage(words, {
    command: 'npm run kyc -- <command> <merchant> --as <name> --reason <why>',
    groups: [
      [
        ['list', words.say('terminal.kyc.about_list')],
        ['show <merchant>', words.say('terminal.kyc.about_show')],
        ...REVIEWER_ACTIONS.map(
          (action) => [`${action} <merchant>`, words.say(`terminal.kyc.about_${action}`)] as const,
        ),
      ],
      [
        ['--as <name>', words.say('terminal.kyc.about_as')],
        ['--reason <why>', words.say('terminal.kyc.about_reason')],
        ['--field website', words.say('terminal.kyc.about_field')],
        ['--risk high', words.say('terminal.kyc.about_risk')],
        ['--state submitted', words.say('terminal.kyc.about_state')],
      ],
    ],
  });
}
