import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildCancelled, buildCancelQuestion } from '../pages/build-cancel-question.js';
import { orNotAllowed } from './get-link.js';

/** Asks first. What cannot be called off any more says so at once. */
export const answerAskCancel: Answer<'ask_cancel'> = async ({ services }, intent, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const words = wordsForMember(identified);
  const link = await orNotAllowed(intent.link, services.getLinkToCancel(actor, intent.link));
  return link.state === 'cancelled'
    ? buildCancelled(words, { link, changed: false })
    : buildCancelQuestion(words, link);
};
