import type { Answer } from '../model/answer.js';
import { buildExtendForm } from '../pages/build-extend.js';
import { orNotAllowed } from './get-link.js';
import { readingContext } from './review-values.js';

/** Asks for the new end of a link that can have one. */
export const answerAskExtend: Answer<'ask_extend'> = async ({ services, clock }, intent, asked) => {
  const identified = await asked.identify();
  const link = await orNotAllowed(intent.link, services.getLinkToExtend(identified.actor, intent.link));
  return buildExtendForm(link, readingContext(clock.now(), identified));
};
