import type { Link } from './link.js';
import type { LinkEvent } from './link-event.js';

/** More than anybody does on purpose. */
const MOST = 200;

/** What a program repeats for ever is refused: one document must not grow without end. */
export function hasHappenedOften(
  { history }: Pick<Link, 'history'>,
  type: LinkEvent['type'],
  most: number = MOST,
): boolean {
  return history.filter((event) => event.type === type).length >= most;
}
