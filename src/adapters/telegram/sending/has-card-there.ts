import type { OutgoingLinkMessage } from '../../../ports/chat-sender.js';
import { decodeSpot } from '../places/spot.js';
import { fromPageRef } from './page-ref.js';

/** Whether the card of its link stands in the very chat where somebody was answered; in a group an answer is theirs alone. */
export function hasCardThere({ message, link, card }: OutgoingLinkMessage): boolean {
  const at = fromPageRef(message.posted);
  if (at?.kind !== 'message') return false;
  return link.cardPlaces.some(({ place }) => {
    if (place === null) return card !== null && isFor(link.ownerId, message);
    const spot = place.platform === 'telegram' ? decodeSpot(place.channelId) : null;
    return spot?.kind === 'chat' && spot.chatId === at.chatId;
  });
}

function isFor(ownerId: string, { target }: OutgoingLinkMessage['message']): boolean {
  return target.kind === 'member' && target.memberId === ownerId;
}
