import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildPlacesCheck } from '../pages/build-places-check.js';

/** Posts a trial to every place, and says who would be told of what. */
export const answerCheckPlaces: Answer<'check_places'> = async ({ services }, _intent, asked) => {
  const identified = await asked.identify();
  const check = await services.checkPlaces(identified.actor, asked.where);
  return buildPlacesCheck(wordsForMember(identified), check);
};
