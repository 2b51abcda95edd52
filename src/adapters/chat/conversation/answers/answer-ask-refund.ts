import { AppError } from '../../../../domain/errors.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildRefundForm } from '../pages/build-refund-form.js';
import { orNotAllowed } from './get-link.js';

/** Asks how much goes back, and why. What cannot be refunded says so at once. */
export const answerAskRefund: Answer<'ask_refund'> = async ({ services }, { link: handle }, asked) => {
  const identified = await asked.identify();
  const { link, left } = await orNotAllowed(handle, services.getLinkToRefund(identified.actor, handle));
  const { reference } = link;
  if (left === null) throw new AppError('refund_too_large', { reference, atMost: null });
  return buildRefundForm(wordsForMember(identified), link, left);
};
