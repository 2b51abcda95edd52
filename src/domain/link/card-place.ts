import type { ChatPlace } from '../chat/chat-place.js';

/** One card of a link. */
export interface CardPlace {
  /** Names the card for ever, whatever becomes of its place. */
  readonly key: string;
  /** Null: in the owner's direct messages. */
  readonly place: ChatPlace | null;
}

/** A card in each place. The first is named after the link alone, as all were while a link had one card. */
export function buildCardPlaces(linkId: string, places: readonly CardPlace['place'][]): readonly CardPlace[] {
  return places.map((place, at) => {
    const name = place === null ? 'owner' : `${place.platform}:${place.channelId}`;
    return { key: at === 0 ? firstKeyOf(linkId) : `${firstKeyOf(linkId)}:${name}`, place };
  });
}

/** The card of a link that was shared where customers read; `requestKey` names the wish. */
export function buildSharedCard(linkId: string, requestKey: string, place: ChatPlace): CardPlace {
  return { key: `${firstKeyOf(linkId)}:share:${requestKey}`, place };
}

/** What tells messages about one card from those about the link's others; nothing for the first. */
export function markOfCard(linkId: string, { key }: CardPlace): string {
  return key.slice(firstKeyOf(linkId).length);
}

/** Whether it is what a link cannot be without: the others are read beside it. */
export function isFirstCard(linkId: string, key: string): boolean {
  return key === firstKeyOf(linkId);
}

function firstKeyOf(linkId: string): string {
  return `card:${linkId}`;
}
