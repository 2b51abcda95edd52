import { describeCommandProblem, describeUnknownCommand } from '../../copy/command-copy.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import type { Answer } from '../model/answer.js';
import { buildCommandRefusal } from '../pages/build-refusal.js';

/** Usage and a copyable example. */
export const answerUnreadable: Answer<'unreadable'> = async (_deps, { command }) => {
  if (command.kind === 'unknown') {
    const copy = describeUnknownCommand(command.word, command.suggestion, COMMAND_PREFIX);
    return buildCommandRefusal(copy, null);
  }
  const copy = describeCommandProblem(command.command, command.problem, COMMAND_PREFIX);
  return buildCommandRefusal(copy, null);
};
