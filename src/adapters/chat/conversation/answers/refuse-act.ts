import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { describeProblems } from '../../copy/problem-copy.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import type { WhenReader } from '../../time/format-when.js';
import type { PageReply } from '../model/reply.js';
import { buildRefusal } from '../pages/build-refusal.js';

interface Refused {
  readonly key: 'error.not_sent' | 'error.reminders_not_changed';
  readonly problems: readonly FieldProblem[];
  /** A line to copy, without the prefix. */
  readonly example: string;
}

/** Why something about a link that stands could not be done as it was typed. */
export function refuseAct(reader: WhenReader, { key, problems, example }: Refused): PageReply {
  const { words } = reader;
  const text = words.say(key, { problems: describeProblems(words, problems, reader) });
  return buildRefusal(words, { text, example: `${COMMAND_PREFIX} ${example}` });
}
