import { withoutTimes } from '../text/without-times.js';
import type { Rendered } from './rendered.js';

/**
 * The same for a server that refuses what it does not know: no moments (Bot API 9.5) but their words, and no buttons that
 * copy (7.11): the address stands in the message, or on the button that opens it.
 */
export function forOlderServer({ html, keys, ...rest }: Rendered): Rendered {
  const known = keys.map((row) => row.filter((key) => !('copy' in key))).filter((row) => row.length > 0);
  return { ...rest, html: withoutTimes(html), keys: known };
}
