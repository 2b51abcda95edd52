import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { keepQuestions } from '../../reader/questions/kept-questions.js';
import { type Question, type QuestionReading, takeReading } from '../../reader/questions/question.js';
import { writeTime } from '../../reader/time/example-times.js';
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

/** A time as one would type it. */
function toTyped(values: LinkFormValues, reading: QuestionReading, timeZone: string): LinkFormValues {
  if (reading.kind === 'expires') return { ...values, expires: writeTime(reading.at, timeZone) };
  if (reading.kind === 'reminders') {
    return { ...values, reminders: reading.times.map((at) => writeTime(at, timeZone)).join(', ') };
  }
  return reading.kind === 'sendAt' ? { ...values, sendAt: writeTime(reading.at, timeZone) } : values;
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
  const firsts = questions.flatMap(({ readings }) => readings.slice(0, 1));
  const clear = firsts.reduce<LinkFormValues>(
    (taken, reading) => toTyped(takeReading(taken, reading), reading, context.timeZone),
    values,
  );
  const example = firsts.length < questions.length ? null : correctLine(clear, [], context);
  const { words, timeZone } = context;
  return buildQuestion({ words, questions, draftId: draft.id, example, timeZone });
}
