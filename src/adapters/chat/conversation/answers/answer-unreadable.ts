import { describeCommandProblem, describeUnknownCommand } from '../../copy/command-copy.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import type { Answer } from '../model/answer.js';
import { buildCommandRefusal } from '../pages/build-refusal.js';
import { keepUnreviewed } from './keep-unreviewed.js';

/** Usage and a copyable example; what could be read of a link is kept for the form. */
export const answerUnreadable: Answer<'unreadable'> = async (deps, { command }, asked) => {
  if (command.kind === 'unknown') {
    const copy = describeUnknownCommand(command.word, command.suggestion, COMMAND_PREFIX);
    return buildCommandRefusal(copy, null);
  }
  const copy = describeCommandProblem(command.command, command.problem, COMMAND_PREFIX);
  const { values } = command;
  if (values === null) return buildCommandRefusal(copy, null);
  const { actor } = await asked.identify();
  return buildCommandRefusal(copy, await keepUnreviewed(deps, actor, { values, where: asked.where }));
};
