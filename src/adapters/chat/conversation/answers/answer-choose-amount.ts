import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import { restoreFormValues } from '../form/form-values.js';
import type { Answer } from '../model/answer.js';
import { reviewOrForm } from './review-values.js';

/** One of the two readings of an amount: on to the review with it. */
export const answerChooseAmount: Answer<'choose_amount'> = async (deps, { draftId, amount }, asked) => {
  const identified = await asked.identify();
  const draft = await deps.services.getDraft(identified.actor, draftId);
  const read = { amount: formatPlainAmount(amount), currency: amount.currency };
  const values = { ...restoreFormValues(draft.values), ...read };
  return reviewOrForm(deps, identified, { values, where: asked.where });
};
