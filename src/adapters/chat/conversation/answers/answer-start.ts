import { isSamePlace, toCurrentPlace } from '../../../../domain/chat/workspace.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildStart, type StartParts } from '../pages/build-start.js';
import { maySignUp } from '../pages/offer-sign-up.js';
import { listUsualZones } from '../settings/usual-zones.js';
import { readOwnStanding } from './read-own-standing.js';

/** Where a merchant is in one chat alone, its owner sees all there anyway. */
function readWatching({ merchant, actor }: Identified, { where }: Asked): StartParts['watching'] {
  const { workspaces, settings } = merchant;
  if (where === null || workspaces.length < 2 || !mayDo(actor.role, 'view_all_links')) return null;
  const isOn = settings.watching.some((place) => isSamePlace(toCurrentPlace(place, workspaces), where));
  return { channelId: where.channelId, isOn };
}

async function readOwnLinks(
  deps: ConversationDeps,
  { member, actor }: Identified,
): Promise<StartParts['own']> {
  // Whoever was never here has made none, and is told what this is.
  if (member.timeZone === null || !mayDo(actor.role, 'create_link')) return null;
  return readOwnStanding(deps, actor);
}

/** Where somebody may be whose zone nobody knows; nothing where signing up asks for it. */
export function zonesToAsk(identified: Identified): StartParts['zones'] {
  const { merchant, member, actor } = identified;
  const isAsked = member.timeZone === null && !maySignUp(actor, merchant);
  return isAsked ? listUsualZones(wordsForMember(identified).language, merchant.settings.timeZone) : [];
}

/** What somebody begins from; the zone is asked while nobody knows it, once. */
export async function startFor(
  deps: ConversationDeps,
  identified: Identified,
  asked: Asked,
): Promise<PageReply> {
  const { merchant, actor } = identified;
  const words = wordsForMember(identified);
  return buildStart({
    words,
    merchant,
    actor,
    zones: zonesToAsk(identified),
    timeZone: zoneOf(identified),
    left: await deps.services.findLeftDraft(actor),
    own: await readOwnLinks(deps, identified),
    watching: readWatching(identified, asked),
  });
}

export const answerStart: Answer<'start'> = async (deps, _intent, asked) =>
  startFor(deps, await asked.identify(), asked);
