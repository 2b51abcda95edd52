import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { MerchantSettings } from '../../../../domain/merchant/merchant.js';
import { type Line, place as placeName, text } from '../../cards/line.js';

/** Where the card of a link will be that is begun there. */
export function describeCardPlace(begun: ChatPlace | null, settings: MerchantSettings): Line {
  const place = begun ?? settings.paidChannel;
  return place === null
    ? [text('The card comes to you as a direct message.')]
    : [text('The card goes to '), placeName(place), text('.')];
}
