import { isSamePlace, toCurrentPlace } from '../../../../domain/chat/workspace.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, Asked } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildStart, type StartParts } from '../pages/build-start.js';
import { listUsualZones } from '../settings/usual-zones.js';

/** Where a merchant is in one chat alone, its owner sees all there anyway. */
function readWatching({ merchant, actor }: Identified, { where }: Asked): StartParts['watching'] {
  const { workspaces, settings } = merchant;
  if (where === null || workspaces.length < 2 || !mayDo(actor.role, 'view_all_links')) return null;
  const isOn = settings.watching.some((place) => isSamePlace(toCurrentPlace(place, workspaces), where));
  return { channelId: where.channelId, isOn };
}

/** What somebody begins from; the zone is asked while nobody knows it. */
export function startFor(identified: Identified, asked: Asked): PageReply {
  const { merchant, member, actor } = identified;
  const words = wordsForMember(identified);
  const isKnown = member.timeZone !== null;
  return buildStart({
    words,
    merchantName: merchant.name,
    role: actor.role,
    zones: isKnown ? [] : listUsualZones(words.language, merchant.settings.timeZone),
    watching: readWatching(identified, asked),
  });
}

export const answerStart: Answer<'start'> = async (_deps, _intent, asked) =>
  startFor(await asked.identify(), asked);
