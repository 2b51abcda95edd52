import { findDeadline } from '../line/find-deadline.js';
import type { LineContext } from '../line/line-context.js';
import { findTimes } from '../time/find-times.js';

/** The one time that a message names as its end, as typed: "by friday" is "friday". Empty: none, or several. */
export function findMessageDeadline(folded: string, context: LineContext): string {
  const ends = findTimes(folded, { ...context, use: 'expiry' }).filter(
    (time) => time.reading.kind === 'at' && findDeadline(folded, time)?.option === 'expires',
  );
  const [only, ...others] = ends;
  return only === undefined || others.length > 0 ? '' : folded.slice(only.from, only.to);
}
