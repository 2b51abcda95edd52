import type { PressChoice } from '../../choices/choice.js';
import { describeQuestion, nameReading } from '../../copy/question-copy.js';
import type { Question } from '../../reader/questions/question.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

export interface QuestionParts {
  readonly words: Words;
  /** The first is asked; never empty. */
  readonly questions: readonly Question[];
  readonly draftId: string;
  /** The line with the first reading taken, ready to copy; null where no reading is known. */
  readonly example: string | null;
  readonly timeZone: string;
}

function leadTo(words: Words, question: Question, timeZone: string): string {
  const asked = { question: describeQuestion(words, question, timeZone) };
  return question.why === 'ambiguous'
    ? words.say('question.not_made', asked)
    : words.say('question.not_made_yet', asked);
}

/** What a line was not clear about: each way to read it as a button, a line that is clear, and the form. */
export function buildQuestion({ words, questions, draftId, example, timeZone }: QuestionParts): PageReply {
  const [question, ...more] = questions;
  if (question === undefined) throw new Error('there is nothing to ask');
  const lead = leadTo(words, question, timeZone);
  const forExample = words.say('error.for_example');
  const copied: readonly Part[] =
    example === null ? [] : [smallPrint(forExample), { kind: 'copy', text: example }];
  const readings: readonly PressChoice[] = question.readings.map((reading, at) => ({
    label: nameReading(words, reading, timeZone),
    intent: { kind: 'choose_reading', draftId, reading: at },
    ...(at === 0 ? { style: 'primary' as const } : {}),
  }));
  const count = more.length;
  return {
    kind: 'refusal',
    title: words.say('page.title.link'),
    words: example === null ? lead : `${lead} ${forExample} ${example}`,
    parts: [
      says(lead),
      ...copied,
      ...(count === 0 ? [] : [smallPrint(words.say('question.more_follow', { count }))]),
      choices(...readings, { label: words.say('error.open_form'), intent: { kind: 'open_draft', draftId } }),
    ],
  };
}
