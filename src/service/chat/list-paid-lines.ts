import type { ChatPlace } from '../../domain/chat/chat-place.js';
import { isInSameChat, toCurrentPlace } from '../../domain/chat/workspace.js';
import type { Link } from '../../domain/link/link.js';
import type { LinkEvent } from '../../domain/link/link-event.js';
import { listWatching } from '../../domain/merchant/list-watching.js';
import { toChannelHome } from '../places/chat-home.js';
import type { Homes, MessageParts } from './message-parts.js';

/** In the merchant's own channel, and wherever links are followed; not where the owner's note says it already. */
export function listPaidLines(
  { cardPlaces }: Link,
  { id: eventId }: LinkEvent,
  { owner, merchant }: Homes,
): readonly MessageParts[] {
  const { settings } = merchant;
  const content = { kind: 'paid_line', eventId } as const;
  const toLine = (place: ChatPlace): MessageParts => {
    const home = toChannelHome(place);
    return { key: `paid_line:${eventId}`, home, target: home.target, content, wantedVersion: 1 };
  };
  const { paidChannel } = settings;
  const own = paidChannel === null ? [] : [toLine(toCurrentPlace(paidChannel, merchant.workspaces))];
  const others = listWatching(merchant, [paidChannel])
    .filter(({ channelId, platform }) => owner?.userId !== channelId || owner.platform !== platform)
    .map((place) => ({
      ...toLine(findCardIn(place, cardPlaces) ?? place),
      key: `paid_line:${eventId}:${place.platform}:${place.channelId}`,
      content: { ...content, isExtra: true as const },
    }));
  return [...own, ...others];
}

/** The place of the card in the same chat, where the line hangs below it. */
function findCardIn(place: ChatPlace, cardPlaces: Link['cardPlaces']): ChatPlace | undefined {
  return cardPlaces.flatMap((card) => card.place ?? []).find((cardPlace) => isInSameChat(cardPlace, place));
}
