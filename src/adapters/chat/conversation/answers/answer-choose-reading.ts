import { restoreQuestions } from '../../reader/questions/kept-questions.js';
import { takeAnswer } from '../../reader/questions/take-answer.js';
import { restoreFormValues, toFormValues } from '../form/form-values.js';
import type { Answer } from '../model/answer.js';
import { zoneOf } from '../model/zones.js';
import { askFirst } from './ask-first.js';
import { reviewOrForm } from './review-values.js';

/** One of the readings of what was asked about: on to the next question, or to the review. */
export const answerChooseReading: Answer<'choose_reading'> = async (deps, { draftId, reading }, asked) => {
  const identified = await asked.identify();
  const draft = await deps.services.getDraft(identified.actor, draftId);
  const asking = restoreQuestions(draft.values['questions']);
  const chosen = asking[0]?.readings[reading];
  const kept = restoreFormValues(draft.values);
  const taken =
    chosen === undefined
      ? { values: kept, questions: asking.slice(1) }
      : takeAnswer({ values: kept, questions: asking }, chosen, zoneOf(identified));
  const { questions } = taken;
  // Said just now, in answer to what was asked of the sending.
  const isOfSending = chosen?.kind === 'sendAt' || chosen?.kind === 'sendNow';
  const values = { ...kept, ...(isOfSending ? toFormValues(taken.values) : taken.values) };
  const { where } = asked;
  if (questions.length > 0) return askFirst(deps, identified, { values, questions, where });
  return reviewOrForm(deps, identified, { values, where });
};
