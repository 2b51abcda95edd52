import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { keepQuestions } from '../../reader/questions/kept-questions.js';
import type { Question } from '../../reader/questions/question.js';
import type { FormValues } from '../form/form-values.js';
import type { ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildQuestion } from '../pages/build-question.js';

interface Unsure {
  readonly values: FormValues;
  readonly questions: readonly Question[];
  readonly where: ChatPlace | null;
}

/** Asks the first of the questions about a line; the others wait with the draft. Throws AppError `store_unavailable`. */
export async function askFirst(
  { services, clock }: Pick<ConversationDeps, 'services' | 'clock'>,
  identified: Identified,
  { values, questions, where }: Unsure,
): Promise<PageReply> {
  const kept = { ...values, questions: keepQuestions(questions) };
  const draft = await services.keepDraft(identified.actor, { values: kept, reviewed: null, origin: where });
  const reader = { now: clock.now(), timeZone: zoneOf(identified) };
  return buildQuestion({ questions, draftId: draft.id, reader });
}
