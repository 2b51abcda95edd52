import type { Answer } from '../model/answer.js';
import { buildCancelled } from '../pages/build-cancel-question.js';
import { orNotAllowed } from './get-link.js';

/** "Call it off", confirmed. The card changes by itself. */
export const answerCancel: Answer<'cancel'> = async ({ services }, { link: handle }, asked) => {
  const { actor } = await asked.identify();
  const { link, changed } = await orNotAllowed(handle, services.cancelLink(actor, handle));
  return buildCancelled(link, { changed });
};
