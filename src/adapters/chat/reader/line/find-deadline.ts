import type { Span } from '../text/span.js';
import { findDeadlineAfter, findDeadlineWord } from '../time/deadline-words.js';
import { foldTimeText } from '../time/time-text.js';

/** The words that say what a time is for, and the time. */
export interface Deadline extends Span {
  readonly option: 'expires' | 'send';
}

/** "valid only until the" has four. */
const MOST_WORDS = 4;
const NEIGHBOURHOOD = 40;

function findBefore(folded: string, { from, to }: Span): Deadline | null {
  const start = Math.max(0, from - NEIGHBOURHOOD);
  const near = folded.slice(start, from);
  const words = [...near.matchAll(/[\p{L}\p{M}]+/gu)];
  if (!/[\p{L}\p{M}][\s:]*$/u.test(near)) return null;
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const last = words.slice(-count);
    const found = findDeadlineWord(last.map(([word]) => word));
    if (found?.count !== count) continue;
    return { from: start + (last[0]?.index ?? 0), to, option: found.use === 'expiry' ? 'expires' : 'send' };
  }
  return null;
}

/** Languages that put it behind the time: "금요일까지". */
function findBehind(folded: string, { from, to }: Span): Deadline | null {
  const near = folded.slice(to, to + NEIGHBOURHOOD);
  const spaces = near.length - near.trimStart().length;
  const end = findDeadlineAfter(foldTimeText(near.trimStart()), 0);
  return end === null ? null : { from, to: to + spaces + end, option: 'expires' };
}

/** The word for a deadline beside a time: "until fri", "금요일까지". Null: none. */
export function findDeadline(folded: string, time: Span): Deadline | null {
  return findBefore(folded, time) ?? findBehind(folded, time);
}
