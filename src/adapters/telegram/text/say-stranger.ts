import { COMMAND_PREFIX, COMMANDS } from '../../chat/grammar/command-table.js';
import type { Words } from '../../chat/words/words.js';

/** To somebody who is nobody's member: how a colleague gets in, and how a business of one's own begins. */
export function sayStranger(words: Words): string {
  return words.say('telegram.stranger', { invite: `${COMMAND_PREFIX} ${COMMANDS.team.example}` });
}
