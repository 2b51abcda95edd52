import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
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
