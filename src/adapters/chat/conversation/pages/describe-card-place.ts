import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Link } from '../../../../domain/link/link.js';
import type { MerchantSettings } from '../../../../domain/merchant/merchant.js';
import { type Line, place as placeName, toLine } from '../../cards/line.js';
import type { Words } from '../../words/words.js';

/**
 * Where the card of a link will be that is begun there. `isOutside`: we are not in that channel, and the card moves there
 * when we are invited.
 */
export function describeCardPlace(
  words: Words,
  begun: ChatPlace | null,
  {
    paidChannel,
    isOutside = false,
  }: Pick<MerchantSettings, 'paidChannel'> & { readonly isOutside?: boolean },
): Line {
  const place = begun ?? paidChannel;
  if (place === null) return toLine([words.say('page.card_comes_to_you')]);
  const where = { place: placeName(words, place) };
  return toLine(isOutside ? words.mix('page.card_waits_for', where) : words.mix('page.card_goes_to', where));
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
