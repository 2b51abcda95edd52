import type { PressChoice } from '../../choices/choice.js';
import { describeQuestion, nameReading } from '../../copy/question-copy.js';
import type { Question } from '../../reader/questions/question.js';
import { choices, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

export interface QuestionParts {
  /** The first is asked; never empty. */
  readonly questions: readonly Question[];
  readonly draftId: string;
  /** The line with the first reading taken, ready to copy; null where no reading is known. */
  readonly example: string | null;
  readonly timeZone: string;
}

function nameMore(count: number): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? 'One more question follows.' : `${count} more questions follow.`];
}

/** What a line was not clear about: each way to read it as a button, a line that is clear, and the form. */
export function buildQuestion({ questions, draftId, example, timeZone }: QuestionParts): PageReply {
  const [question, ...more] = questions;
  if (question === undefined) throw new Error('there is nothing to ask');
  const lead = `I can't make this link${question.why === 'ambiguous' ? '' : ' yet'}: ${describeQuestion(question, timeZone)}`;
  const readings: readonly PressChoice[] = question.readings.map((reading, at) => ({
    label: nameReading(reading, timeZone),
    intent: { kind: 'choose_reading', draftId, reading: at },
    ...(at === 0 ? { style: 'primary' as const } : {}),
  }));
  const openForm: PressChoice = { label: 'Open the form', intent: { kind: 'open_draft', draftId } };
  return {
    kind: 'refusal',
    title: 'Payment link',
    words: example === null ? lead : `${lead} For example: ${example}`,
    parts: [
      says(lead),
      ...(example === null ? [] : [smallPrint('For example:'), { kind: 'copy', text: example } as const]),
      ...nameMore(more.length).map(smallPrint),
      choices(...readings, openForm),
    ],
  };
}
