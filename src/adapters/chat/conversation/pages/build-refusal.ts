import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { PressChoice } from '../../choices/choice.js';
import type { CommandCopy } from '../../copy/command-copy.js';
import { describeProblem } from '../../copy/problem-copy.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import type { WhenReader } from '../../time/format-when.js';
import type { KnownCustomer } from '../model/known-customer.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { offerCustomers } from './offer-customers.js';

/** What a person is told about something that did not work. Plain text. */
export interface RefusalCopy {
  readonly text: string;
  /** A line to copy; null where there is none. */
  readonly example: string | null;
}

function refusal(words: string, parts: readonly Part[]): PageReply {
  return { kind: 'refusal', title: 'Payment link', words, parts };
}

/** What failed, and a line to copy. */
export function buildRefusal({ text, example }: RefusalCopy): PageReply {
  return refusal(text, [says(text), ...(example === null ? [] : [{ kind: 'copy', text: example } as const])]);
}

function openForm(draftId: string): PressChoice {
  return { label: 'Open the form', intent: { kind: 'open_draft', draftId } };
}

/** The readings of an amount, to go on with the one that is pressed. */
function listReadings(problems: readonly FieldProblem[], draftId: string): readonly PressChoice[] {
  const unread = problems.find((problem) => problem.field === 'amount' && 'readings' in problem);
  if (unread?.field !== 'amount' || !('readings' in unread)) return [];
  return unread.readings.map((amount, at) => ({
    label: formatMoney(amount),
    intent: { kind: 'choose_amount', draftId, amount },
    ...(at === 0 ? { style: 'primary' as const } : {}),
  }));
}

export interface LineRefusalParts {
  readonly problems: readonly FieldProblem[];
  /** The line as it would be right. */
  readonly example: string;
  readonly draftId: string;
  readonly reader: WhenReader;
  /** Who may be meant by a name that came alone. */
  readonly known: readonly KnownCustomer[];
}

/** One line of chat that makes no link: what is wrong, what to write instead, and ways to go on. */
export function buildLineRefusal({ problems, example, draftId, reader, known }: LineRefusalParts): PageReply {
  const texts = problems.map((problem) => describeProblem(problem, reader).text);
  const [only = ''] = texts;
  const lead =
    texts.length === 1
      ? `I can't make this link: ${only}.`
      : `I can't make this link:\n${texts.map((text) => `• ${text}`).join('\n')}`;
  return refusal(`${lead} For example: ${example}`, [
    says(lead),
    smallPrint('For example:'),
    { kind: 'copy', text: example },
    ...offerCustomers(draftId, known),
    choices(...listReadings(problems, draftId), openForm(draftId)),
  ]);
}

/** A line that could not be read. `draftId`: of what could be read of a link, null for other commands. */
export function buildCommandRefusal(
  { text, usage, example }: CommandCopy,
  draftId: string | null,
): PageReply {
  return refusal(`${text} Usage: ${usage}. For example: ${example}`, [
    says(text),
    smallPrint(`Usage: ${usage}`),
    smallPrint('For example:'),
    { kind: 'copy', text: example },
    ...(draftId === null ? [] : [choices(openForm(draftId))]),
  ]);
}

/** When a link that was asked for is not made at once. */
export const LATER_COPY: RefusalCopy = {
  text: 'This takes longer than usual. Nothing is lost: I go on making your link, and tell you when it is there.',
  example: null,
};

/** For a button of an older version, that means nothing any more. */
export const OLD_BUTTON_COPY: RefusalCopy = {
  text: 'This button belongs to an older version of Paylink and does nothing any more. Type the command instead.',
  example: `${COMMAND_PREFIX} help`,
};
