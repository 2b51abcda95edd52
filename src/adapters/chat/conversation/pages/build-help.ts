import { buildHelp } from '../../copy/help-copy.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import { choices, type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { NEW_LINK } from './page-parts.js';

const WHAT_IT_IS =
  'Payment links from this chat: fill a form or write one line, the customer pays on a page, and the card in the channel follows the money.';

const HELP = buildHelp(COMMAND_PREFIX);

/** What Paylink is, and five lines with examples to copy. */
export const HELP_PARTS: readonly Part[] = [says(WHAT_IT_IS), { kind: 'help', help: HELP }];

/** The help, with a way to begin. */
export function buildHelpPage(): PageReply {
  const sentences = HELP.lines.flat().map(({ example, description }) => `${example} ${description}.`);
  return {
    kind: 'help',
    title: 'Paylink',
    words: `${WHAT_IT_IS} ${sentences.join(' ')}`,
    parts: [...HELP_PARTS, choices(NEW_LINK)],
  };
}
