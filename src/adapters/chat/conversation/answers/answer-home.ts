import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { zoneOf } from '../model/zones.js';
import { buildHome } from '../pages/build-home.js';

/** What one person begins from: the help, their latest links, the settings for the owner. */
export const answerHome: Answer<'home'> = async ({ services, clock }, _intent, asked) => {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const { links } = await services.listLinks({ actor, mine: true, states: null, words: null, page: 1 });
  const words = wordsForMember(identified);
  const left = await services.findLeftDraft(actor);
  return buildHome({ links, actor, merchant, left, timeZone: zoneOf(identified), now: clock.now(), words });
};
