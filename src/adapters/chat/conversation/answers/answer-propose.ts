import { describeQuestion } from '../../copy/question-copy.js';
import { readMessage } from '../../reader/message/read-message.js';
import { fillForm } from '../form/fill-form.js';
import { toFormValues } from '../form/form-values.js';
import type { Answer } from '../model/answer.js';
import { readingContext } from './review-values.js';

/** The form with what a message says of a link: how much, who, what for and by when. */
export const answerPropose: Answer<'propose'> = async (deps, { message }, asked) => {
  const identified = await asked.identify();
  const context = readingContext(deps.clock.now(), identified);
  const { values, questions } = readMessage(message, context);
  const [question] = questions;
  const notice = question === undefined ? null : describeQuestion(context.words, question, context.timeZone);
  return fillForm(deps, identified, { values: toFormValues(values), notice, where: asked.where });
};
