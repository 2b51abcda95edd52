import type { Link } from './link.js';

/** A link that ends at an instant is over at that instant. */
export function isPast(link: Pick<Link, 'expiresAt'>, at: Date): boolean {
  return link.expiresAt !== null && at >= link.expiresAt;
}
