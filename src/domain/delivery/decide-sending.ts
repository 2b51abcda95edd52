import { isPast } from '../link/expiry.js';
import type { Link } from '../link/link.js';
import type { Delivery } from './delivery.js';

/**
 * Asked at the moment of sending: nobody is asked to pay what is paid, over or taken back. While the bank confirms a
 * payment the link itself waits, for it is needed again if the payment fails; a reminder is then out of place.
 */
export function decideSending(
  link: Link,
  { purpose }: Pick<Delivery, 'purpose'>,
  now: Date,
): 'send' | 'wait' | 'drop' {
  if (isPast(link, now)) return 'drop';
  if (link.state === 'open') return 'send';
  return link.state === 'processing' && purpose.kind === 'link' ? 'wait' : 'drop';
}
