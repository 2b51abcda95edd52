import type { ChatPlace } from '../../../domain/chat-place.js';
import type { MerchantSettings } from '../../../domain/merchant/merchant.js';
import type { Origin } from '../views/view-metadata.js';

/** Where the card of a link that is begun there goes: to that channel; null where it is none (a direct message). */
export function toCardPlace({ channelId }: Pick<Origin, 'channelId'>): ChatPlace | null {
  return channelId !== null && /^[CG]/.test(channelId) ? { platform: 'slack', channelId } : null;
}

/** In mrkdwn: where the card will be. */
export function describeCardPlace(place: ChatPlace | null, settings: MerchantSettings): string {
  const channelId = (place ?? settings.paidChannel)?.channelId;
  return channelId === undefined
    ? 'The card comes to you as a direct message.'
    : `The card goes to <#${channelId}>.`;
}
