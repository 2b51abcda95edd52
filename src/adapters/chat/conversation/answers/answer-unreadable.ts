import { describeCommandProblem, describeUnknownCommand } from '../../copy/command-copy.js';
import type { Answer } from '../model/answer.js';
import { buildCommandRefusal } from '../pages/build-refusal.js';
import { wordsForAnybody } from './words-for-anybody.js';

/** Usage and a copyable example. */
export const answerUnreadable: Answer<'unreadable'> = async (_deps, { command }, asked) => {
  const words = await wordsForAnybody(asked);
  const copy =
    command.kind === 'unknown'
      ? describeUnknownCommand(words, command.word, command.suggestion)
      : describeCommandProblem(words, command.problem, command.command);
  return buildCommandRefusal(words, copy, null);
};
