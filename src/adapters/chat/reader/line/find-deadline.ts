import type { Span } from '../text/span.js';
import { findDeadlineWord } from '../time/find-deadline-word.js';

export interface Deadline extends Span {
  readonly option: 'expires' | 'send';
}

/** The word for a deadline right before a time: "until fri". */
export function findDeadline(folded: string, { from }: Span): Deadline | null {
  const words = [...folded.slice(0, from).matchAll(/[\p{L}\p{M}]+/gu)];
  for (const count of [3, 2, 1]) {
    const last = words.slice(-count);
    const start = last[0]?.index ?? -1;
    if (last.length < count || !/^[\s:]*$/.test(folded.slice((last.at(-1)?.index ?? 0) + (last.at(-1)?.[0].length ?? 0), from))) continue;
    const found = findDeadlineWord(last.map(([word]) => word));
    if (found?.count !== count) continue;
    return { from: start, to: from, option: found.use === 'expiry' ? 'expires' : 'send' };
  }
  return null;
}
