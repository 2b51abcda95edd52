import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Link } from '../../../../domain/link/link.js';
import type { MerchantSettings } from '../../../../domain/merchant/merchant.js';
import { type Line, place as placeName, toLine } from '../../cards/line.js';
import type { Words } from '../../words/words.js';

/** Where the card of a link will be that is begun there. */
export function describeCardPlace(words: Words, begun: ChatPlace | null, settings: MerchantSettings): Line {
  const place = begun ?? settings.paidChannel;
  return toLine(
    place === null
      ? [words.say('page.card_comes_to_you')]
      : words.mix('page.card_goes_to', { place: placeName(words, place) }),
  );
}

/** Where the card of a link is; null: in the direct messages of somebody else. */
export function describeCardNow(
  words: Words,
  { cardPlaces, ownerId }: Pick<Link, 'cardPlaces' | 'ownerId'>,
  readerId: string,
): Line | null {
  const place = cardPlaces.find((card) => card.place?.isCustomers !== true)?.place ?? null;
  if (place !== null) return toLine(words.mix('page.card_is_in', { place: placeName(words, place) }));
  return ownerId === readerId ? toLine([words.say('page.card_is_with_you')]) : null;
}
