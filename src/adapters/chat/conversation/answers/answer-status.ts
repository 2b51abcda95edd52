import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { zonesOf } from '../model/zones.js';
import { buildStatus } from '../pages/build-status.js';
import { getLink } from './get-link.js';

/** All there is to know of a link. */
export const answerStatus: Answer<'status'> = async (deps, intent, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const link = await getLink(deps, actor, intent.link);
  const { publicUrl, clock, services } = deps;
  return buildStatus({
    link,
    actor,
    stopped: await services.findStoppedChannels(actor, link),
    publicUrl,
    hasInbox: deps.hasInbox === true,
    isConnected: services.isConnected,
    now: clock.now(),
    words: wordsForMember(identified),
    ...zonesOf(identified),
  });
};
