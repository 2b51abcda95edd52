import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { keepQuestions } from '../../reader/questions/kept-questions.js';
import type { Question } from '../../reader/questions/question.js';
import { type Asking, takeAnswer } from '../../reader/questions/take-answer.js';
import type { LinkFormValues } from '../../reader/values/link-form-values.js';
import { correctLine } from '../form/correct-line.js';
import type { FormValues } from '../form/form-values.js';
import type { ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildQuestion } from '../pages/build-question.js';
import { readingContext } from './review-values.js';

interface Unsure {
  readonly values: FormValues;
  readonly questions: readonly Question[];
  readonly where: ChatPlace | null;
}

/** The values with the first reading of each question; null where one has none. */
function takeFirsts(asking: Asking, timeZone: string): LinkFormValues | null {
  const [question] = asking.questions;
  if (question === undefined) return asking.values;
  const [first] = question.readings;
  return first === undefined ? null : takeFirsts(takeAnswer(asking, first, timeZone), timeZone);
}

/** Asks the first of the questions about a line; the others wait with the draft. Throws AppError `store_unavailable`. */
export async function askFirst(
  { services, clock }: Pick<ConversationDeps, 'services' | 'clock'>,
  identified: Identified,
  { values, questions, where }: Unsure,
): Promise<PageReply> {
  const kept = { ...values, questions: keepQuestions(questions) };
  const draft = await services.keepDraft(identified.actor, { values: kept, reviewed: null, origin: where });
  const context = readingContext(clock.now(), identified);
  const { words, timeZone } = context;
  const clear = takeFirsts({ values, questions }, timeZone);
  const example = clear === null ? null : correctLine(clear, [], context);
  return buildQuestion({ words, questions, draftId: draft.id, example, timeZone });
}
