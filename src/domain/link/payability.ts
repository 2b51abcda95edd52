import { isPast } from './expiry.js';
import type { Link } from './link.js';
import type { LinkRefusal } from './link-refusal.js';
import { TRANSITIONS } from './transitions.js';

/** Why nobody can pay this link now, or null when somebody can. */
export function findPayRefusal(link: Pick<Link, 'state' | 'expiresAt'>, at: Date): LinkRefusal | null {
  const rule = TRANSITIONS[link.state].start_attempt;
  if (typeof rule === 'object') return rule.refuse;
  return isPast(link, at) ? 'link_expired' : null;
}
