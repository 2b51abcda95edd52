import { restoreQuestions } from '../../reader/questions/kept-questions.js';
import { takeReading } from '../../reader/questions/question.js';
import { restoreFormValues } from '../form/form-values.js';
import type { Answer } from '../model/answer.js';
import { askFirst } from './ask-first.js';
import { reviewOrForm } from './review-values.js';

/** One of the readings of what was asked about: on to the next question, or to the review. */
export const answerChooseReading: Answer<'choose_reading'> = async (deps, { draftId, reading }, asked) => {
  const identified = await asked.identify();
  const draft = await deps.services.getDraft(identified.actor, draftId);
  const [question, ...questions] = restoreQuestions(draft.values['questions']);
  const chosen = question?.readings[reading];
  const kept = restoreFormValues(draft.values);
  const values = chosen === undefined ? kept : { ...kept, ...takeReading(kept, chosen) };
  const { where } = asked;
  if (questions.length > 0) return askFirst(deps, identified, { values, questions, where });
  return reviewOrForm(deps, identified, { values, where });
};
