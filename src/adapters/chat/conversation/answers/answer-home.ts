import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { zoneOf } from '../model/zones.js';
import { buildHome } from '../pages/build-home.js';
import { readOwnStanding } from './read-own-standing.js';

/** What one person begins from: how their links stand, the help, the settings for the owner. */
export const answerHome: Answer<'home'> = async (deps, _intent, asked) => {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const standing = await readOwnStanding(deps, actor);
  const words = wordsForMember(identified);
  const left = await deps.services.findLeftDraft(actor);
  return buildHome({ ...standing, actor, merchant, left, timeZone: zoneOf(identified), words });
};
