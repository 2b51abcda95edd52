import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { PressChoice } from '../../choices/choice.js';
import type { CommandCopy } from '../../copy/command-copy.js';
import { describeProblem } from '../../copy/problem-copy.js';
import { toSentence } from '../../copy/to-sentence.js';
import { COMMAND_PREFIX, COMMANDS } from '../../grammar/command-table.js';
import type { WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import type { KnownCustomer } from '../model/known-customer.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { offerCustomers } from './offer-customers.js';

/** What a person is told about something that did not work. Plain text. */
export interface RefusalCopy {
  readonly text: string;
  /** A line to copy; null where there is none. */
  readonly example: string | null;
  /** A button that leads on, where there is one. */
  readonly next?: PressChoice;
}

function refusal(words: Words, said: string, parts: readonly Part[]): PageReply {
  return { kind: 'refusal', title: words.say('page.title.link'), words: said, parts };
}

/** What failed, and a line to copy. */
export function buildRefusal(words: Words, { text, example, next }: RefusalCopy): PageReply {
  const copied: readonly Part[] = example === null ? [] : [{ kind: 'copy', text: example }];
  const led: readonly Part[] = next === undefined ? [] : [choices(next)];
  return refusal(words, text, [says(text), ...copied, ...led]);
}

function openForm(words: Words, draftId: string): PressChoice {
  return { label: words.say('error.open_form'), intent: { kind: 'open_draft', draftId } };
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

function leadTo({ problems, reader }: LineRefusalParts): string {
  const { words } = reader;
  const texts = problems.map((problem) => describeProblem(words, problem, reader).text);
  const [only = ''] = texts;
  return texts.length === 1
    ? words.say('error.not_made_because', { problem: only })
    : `${words.say('error.not_made_list')}\n${texts.map((text) => `• ${text}`).join('\n')}`;
}

/** One line of chat that makes no link: what is wrong, what to write instead, and ways to go on. */
export function buildLineRefusal(parts: LineRefusalParts): PageReply {
  const { problems, example, draftId, known } = parts;
  const { words } = parts.reader;
  const lead = leadTo(parts);
  const forExample = words.say('error.for_example');
  return refusal(words, `${lead} ${forExample} ${example}`, [
    says(lead),
    smallPrint(forExample),
    { kind: 'copy', text: example },
    ...offerCustomers(words, draftId, known),
    choices(...listReadings(problems, draftId), openForm(words, draftId)),
  ]);
}

/** A line that could not be read. `draftId`: of what could be read of a link, null for other commands. */
export function buildCommandRefusal(
  words: Words,
  { text, usage: command, example }: CommandCopy,
  draftId: string | null,
): PageReply {
  const usage = words.say('error.usage', { usage: command });
  const forExample = words.say('error.for_example');
  return refusal(words, `${text} ${toSentence(words, usage)} ${forExample} ${example}`, [
    says(text),
    smallPrint(usage),
    smallPrint(forExample),
    { kind: 'copy', text: example },
    ...(draftId === null ? [] : [choices(openForm(words, draftId))]),
  ]);
}

/** When a link that was asked for is not made at once. */
export function laterCopy(words: Words): RefusalCopy {
  return { text: words.say('error.later'), example: null };
}

/** For a button of an older version, that means nothing any more. */
export function oldButtonCopy(words: Words): RefusalCopy {
  return { text: words.say('error.old_button'), example: `${COMMAND_PREFIX} ${COMMANDS.help.example}` };
}
