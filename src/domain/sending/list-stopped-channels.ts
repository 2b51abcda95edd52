import { addressOf, DELIVERY_CHANNELS, type DeliveryChannel } from '../delivery/delivery.js';
import { suppresses } from '../delivery/delivery-reason.js';
import type { Link } from '../link/link.js';
import { listMessages } from './message-progress.js';

/** By which nothing goes to the customer any more: the newest message came back for good, or was held for that. */
export function listStoppedChannels(link: Pick<Link, 'history' | 'customer'>): readonly DeliveryChannel[] {
  const messages = listMessages(link);
  return DELIVERY_CHANNELS.filter((channel) => {
    const last = messages.findLast((message) => message.channel === channel)?.last;
    const hasFailed = last?.type === 'delivery.failed' || last?.type === 'delivery.bounced';
    const isStopped = hasFailed && (last.reason === 'suppressed' || suppresses(last.reason));
    return isStopped && addressOf(link.customer, channel) !== null;
  });
}
