import { AppError } from '../../../../domain/errors.js';
import { TRANSITIONS } from '../../../../domain/link/transitions.js';
import type { Answer } from '../model/answer.js';
import { buildCancelled, buildCancelQuestion } from '../pages/build-cancel-question.js';
import { getLink } from './get-link.js';

/** Asks first. What cannot be called off any more says so at once. */
export const answerAskCancel: Answer<'ask_cancel'> = async (deps, intent, asked) => {
  const { actor } = await asked.identify();
  const link = await getLink(deps, actor, intent.link);
  const rule = TRANSITIONS[link.state].cancel;
  if (typeof rule === 'object') throw new AppError(rule.refuse, { reference: link.reference });
  return rule === 'ignore' ? buildCancelled(link, { changed: false }) : buildCancelQuestion(link, actor);
};
