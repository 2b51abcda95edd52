import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildShareForm } from '../pages/build-share.js';
import { orNotAllowed } from './get-link.js';

/** Asks where the pay link goes, while somebody can pay it. */
export const answerAskShare: Answer<'ask_share'> = async ({ services }, intent, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const link = await orNotAllowed(intent.link, services.getLinkToShare(actor, intent.link, 'share'));
  return buildShareForm(wordsForMember(identified), link, {
    chat: asked.workspace.platform,
    where: asked.where,
  });
};
