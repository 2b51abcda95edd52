import type { LinkHandle } from '../../../../service/links/get-link-or-throw.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zonesOf } from '../model/zones.js';
import { buildStatus } from '../pages/build-status.js';
import { getLink } from './get-link.js';

/** How a link stands now, for one person. Throws as `getLink` does. */
export async function showStatus(
  deps: ConversationDeps,
  identified: Identified,
  handle: LinkHandle,
): Promise<PageReply> {
  const { actor } = identified;
  const link = await getLink(deps, actor, handle);
  const { publicUrl, clock, services } = deps;
  return buildStatus({
    link,
    actor,
    people: await services.findDoers(link),
    stops: await services.findStops(actor, link.customer),
    publicUrl,
    hasInbox: deps.hasInbox === true,
    isConnected: services.isConnected,
    now: clock.now(),
    words: wordsForMember(identified),
    ...zonesOf(identified),
  });
}
