import { isPast } from '../link/expiry.js';
import type { Link } from '../link/link.js';

/** Asked at the moment of sending: nobody is asked to pay what is paid, being paid, over or taken back. */
export function isStillWanted(link: Link, now: Date): boolean {
  return link.state === 'open' && !isPast(link, now);
}
