import type { FieldProblem } from '../../../domain/link/field-problem.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { CommandCopy } from '../../chat/copy/command-copy.js';
import { describeProblem } from '../../chat/copy/problem-copy.js';
import { ACTION } from '../action-ids.js';
import {
  type Button,
  button,
  context,
  copyLine,
  cutText,
  LIMIT,
  type Message,
  message,
  plain,
  section,
} from './block-kit.js';

function openFormButton(draftId: string): Button {
  return button({ text: 'Open the form', actionId: ACTION.openForm, value: draftId });
}

/** Both readings of an amount, as buttons that go on with the one that is pressed. */
function buildReadings(problems: readonly FieldProblem[], draftId: string): Button[] {
  const ambiguous = problems.find((problem) => problem.field === 'amount' && problem.problem === 'ambiguous');
  if (ambiguous === undefined || !('readings' in ambiguous)) return [];
  return ambiguous.readings.map((money, at) => ({
    ...button({
      text: formatMoney(money),
      // An action id may stand only once in a block.
      actionId: `${ACTION.chooseAmount}:${at}`,
      value: `${draftId}:${money.minor}:${money.currency}`,
    }),
    ...(at === 0 ? { style: 'primary' as const } : {}),
  }));
}

export interface RefusalParts {
  readonly problems: readonly FieldProblem[];
  /** The line as it would be right. */
  readonly example: string;
  readonly draftId: string;
}

/** One line of chat that makes no link: what is wrong, what to write instead, and ways to go on. */
export function buildRefusal({ problems, example, draftId }: RefusalParts): Message {
  const texts = problems.map((problem) => describeProblem(problem).text);
  const [only = ''] = texts;
  const lead =
    texts.length === 1
      ? `I can't make this link: ${only}.`
      : `I can't make this link:\n${texts.map((text) => `• ${text}`).join('\n')}`;
  return message(`${lead} For example: ${example}`, [
    section(plain(lead)),
    context(plain('For example:')),
    copyLine(cutText(example, LIMIT.sectionText)),
    { type: 'actions', elements: [...buildReadings(problems, draftId), openFormButton(draftId)] },
  ]);
}

/** A line that could not be read. `draftId`: of what could be read of a link, null for other commands. */
export function buildCommandRefusal({ text, usage, example }: CommandCopy, draftId: string | null): Message {
  return message(`${text} Usage: ${usage}. For example: ${example}`, [
    section(plain(text)),
    context(plain(`Usage: ${usage}`)),
    context(plain('For example:')),
    copyLine(example),
    ...(draftId === null ? [] : [{ type: 'actions' as const, elements: [openFormButton(draftId)] }]),
  ]);
}
