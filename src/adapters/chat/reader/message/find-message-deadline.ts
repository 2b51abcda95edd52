import { findDeadline } from '../line/find-deadline.js';
import type { LineContext } from '../line/line-context.js';
import { findTimes } from '../time/find-times.js';

/** The one time that a message names as its end, in ISO 8601: "by friday". Empty: none, or several. */
export function findMessageDeadline(folded: string, context: LineContext): string {
  const ends = findTimes(folded, { ...context, use: 'expiry' }).filter(
    (time) => time.reading.kind === 'at' && findDeadline(folded, time)?.option === 'expires',
  );
  const [only, ...others] = ends;
  const isOne = only?.reading.kind === 'at' && others.length === 0;
  return isOne ? only.reading.at.toISOString() : '';
}
