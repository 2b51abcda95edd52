import { copyLinkValues } from '../form/copy-link-values.js';
import { fillForm } from '../form/fill-form.js';
import type { Answer } from '../model/answer.js';
import { getLink } from './get-link.js';

/** The form filled as a link was, however that one ended. */
export const answerAgain: Answer<'again'> = async (deps, { link: handle }, asked) => {
  const identified = await asked.identify();
  const link = await getLink(deps, identified.actor, handle);
  return fillForm(deps, identified, { values: copyLinkValues(link), where: asked.where });
};
