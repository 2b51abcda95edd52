import { isAppError } from '../../../../domain/errors.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildMaking } from '../pages/build-created.js';
import { buildDiscarded } from '../pages/build-left.js';

/**
 * "Create link": from here on what the review showed is made, once however often it is pressed, and on however many of its
 * copies. How it ends is for `Conversation.finish` to say.
 */
export const answerConfirm: Answer<'confirm'> = async ({ services }, { draftId, waitsAt }, asked) => {
  const recognised = await asked.recognise();
  const words = wordsForMember(recognised);
  try {
    return buildMaking(words, await services.askCreation(recognised.actor, { draftId, waitsAt }));
  } catch (error) {
    // In place of the review, which is over wherever it still stands.
    if (isAppError(error, 'draft_discarded')) return buildDiscarded(words, 'before');
    throw error;
  }
};
