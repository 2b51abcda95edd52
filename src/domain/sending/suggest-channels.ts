import type { DeliveryChannel } from '../delivery/delivery.js';
import type { Link } from '../link/link.js';
import { chooseChannels } from './choose-channels.js';
import { didNotArrive } from './link-message.js';

/**
 * By which channels another message of a link is likeliest to arrive: as it went, without those that are stopped or by
 * which it did not arrive; where none is left, another way, for which an address may have to be added.
 */
export function suggestChannels(link: Link, stopped: readonly DeliveryChannel[]): readonly DeliveryChannel[] {
  const usual = chooseChannels(link, null);
  const isOpen = (channel: DeliveryChannel) => !stopped.includes(channel) && !didNotArrive(link, channel);
  const open = usual.filter(isOpen);
  if (open.length > 0 || usual.length === 0) return open;
  if (isOpen('email')) return ['email'];
  return link.customer.phone !== null && isOpen('sms') ? ['sms'] : usual;
}
