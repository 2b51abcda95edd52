import { describeQuestion, nameReading } from '../../copy/question-copy.js';
import { readMessage } from '../../reader/message/read-message.js';
import type { Question } from '../../reader/questions/question.js';
import { fillForm } from '../form/fill-form.js';
import { toFormValues } from '../form/form-values.js';
import type { Answer } from '../model/answer.js';
import { zoneOf } from '../model/zones.js';
import { readingContext } from './review-values.js';

/** What the message was not clear about, and what it may mean; null where it was clear. */
function describeUnclear(questions: readonly Question[], timeZone: string): string | null {
  const [question] = questions;
  if (question === undefined) return null;
  const readings = question.readings.map((reading) => nameReading(reading, timeZone));
  return readings.length === 0
    ? describeQuestion(question)
    : `${describeQuestion(question)} ${readings.join(', or ')}?`;
}

/** The form with what a message says of a link: how much, who, what for and by when. */
export const answerPropose: Answer<'propose'> = async (deps, { message }, asked) => {
  const identified = await asked.identify();
  const { values, questions } = readMessage(message, readingContext(deps.clock.now(), identified));
  const notice = describeUnclear(questions, zoneOf(identified));
  return fillForm(deps, identified, { values: toFormValues(values), notice, where: asked.where });
};
