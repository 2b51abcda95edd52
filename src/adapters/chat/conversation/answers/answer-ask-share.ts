import { AppError } from '../../../../domain/errors.js';
import { findPayRefusal } from '../../../../domain/link/payability.js';
import type { Answer } from '../model/answer.js';
import { buildShareForm } from '../pages/build-share.js';
import { getLink } from './get-link.js';

/** Asks where the pay link goes, while somebody can pay it. */
export const answerAskShare: Answer<'ask_share'> = async (deps, intent, asked) => {
  const { actor } = await asked.identify();
  const link = await getLink(deps, actor, intent.link);
  const refusal = findPayRefusal(link, deps.clock.now());
  if (refusal !== null) throw new AppError(refusal, { reference: link.reference });
  return buildShareForm(link, asked.where);
};
