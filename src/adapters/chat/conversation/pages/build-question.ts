import type { PressChoice } from '../../choices/choice.js';
import { describeQuestion, nameReading } from '../../copy/question-copy.js';
import type { Question } from '../../reader/questions/question.js';
import type { WhenReader } from '../../time/format-when.js';
import { choices, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

export interface QuestionParts {
  /** The first is asked; never empty. */
  readonly questions: readonly Question[];
  readonly draftId: string;
  readonly reader: WhenReader;
}

function nameMore(count: number): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? 'One more question follows.' : `${count} more questions follow.`];
}

/** What a line was not clear about, each way to read it as a button, and the form for any other. */
export function buildQuestion({ questions, draftId, reader }: QuestionParts): PageReply {
  const [question, ...more] = questions;
  if (question === undefined) throw new Error('there is nothing to ask');
  const words = describeQuestion(question);
  const readings: readonly PressChoice[] = question.readings.map((reading, at) => ({
    label: nameReading(reading, reader.timeZone),
    intent: { kind: 'choose_reading', draftId, reading: at },
    ...(at === 0 ? { style: 'primary' as const } : {}),
  }));
  const openForm: PressChoice = { label: 'Open the form', intent: { kind: 'open_draft', draftId } };
  return {
    kind: 'refusal',
    title: 'Payment link',
    words: [words, ...readings.map(({ label }) => label)].join(' · '),
    parts: [says(words), ...nameMore(more.length).map(smallPrint), choices(...readings, openForm)],
  };
}
