import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildCancelled } from '../pages/build-cancel-question.js';
import { orNotAllowed } from './get-link.js';

/** "Cancel link", confirmed. The card changes by itself. */
export const answerCancel: Answer<'cancel'> = async ({ services }, { link: handle }, asked) => {
  const identified = await asked.identify();
  const cancelled = await orNotAllowed(handle, services.cancelLink(identified.actor, handle));
  return buildCancelled(wordsForMember(identified), cancelled);
};
