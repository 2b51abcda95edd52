import { fillDraftValues } from '../form/copy-link-values.js';
import type { Answer } from '../model/answer.js';
import { zoneOf } from '../model/zones.js';
import { orNotAllowed } from './get-link.js';
import { reviewOrForm } from './review-values.js';

/** On to the review of a link like one that is over, under the next reference: the old address will lead to it. */
export const answerReissue: Answer<'reissue'> = async (deps, { link }, asked) => {
  const identified = await asked.identify();
  const asking = deps.services.getLinkToReissue(identified.actor, link);
  const { draft } = await orNotAllowed(link, asking);
  const values = fillDraftValues(draft, zoneOf(identified));
  return reviewOrForm(deps, identified, { values, where: asked.where });
};
