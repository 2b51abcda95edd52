import type { Role } from '../../../../domain/merchant/member.js';
import { buildHelp } from '../../copy/help-copy.js';
import { toSentence } from '../../copy/to-sentence.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import type { Words } from '../../words/words.js';
import { type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { beginChoices, rowOf } from './page-parts.js';

/** What Paylink is, and five lines with examples to copy. */
export function helpParts(words: Words): readonly Part[] {
  return [says(words.say('help.what_it_is')), { kind: 'help', help: buildHelp(words, COMMAND_PREFIX) }];
}

/** The help, with a way to begin. */
export function buildHelpPage(words: Words, role: Role | null = null): PageReply {
  const { lines } = buildHelp(words, COMMAND_PREFIX);
  const sentences = lines
    .flat()
    .map(({ example, description }) => toSentence(words, `${example} ${description}`));
  return {
    kind: 'help',
    title: 'Paylink',
    words: `${words.say('help.what_it_is')} ${sentences.join(' ')}`,
    parts: [...helpParts(words), ...rowOf(beginChoices(words, role))],
  };
}
