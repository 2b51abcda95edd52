import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildMaking } from '../pages/build-created.js';

/**
 * "Create link": from here on what the review showed is made, once however often it is pressed. How it ends is for
 * `Conversation.finish` to say.
 */
export const answerConfirm: Answer<'confirm'> = async ({ services }, { draftId, waitsAt }, asked) => {
  const recognised = await asked.recognise();
  const draft = await services.askCreation(recognised.actor, { draftId, waitsAt });
  return buildMaking(wordsForMember(recognised), draft);
};
