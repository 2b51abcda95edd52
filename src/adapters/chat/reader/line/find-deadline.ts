import type { Span } from '../text/span.js';
import {
  findDeadlineAfter,
  findDeadlineAt,
  findLastingAfter,
  findLastingAt,
  findMaybeExpiryAt,
} from '../time/deadline-words.js';
import { readNumber, skipSpaces } from '../time/read-number.js';
import { foldTimeText, type TimeText } from '../time/time-text.js';
import type { FoundWord } from '../time/word-index.js';

/** The words that say what a time is for, and the time. */
export interface Deadline extends Span {
  readonly option: 'expires' | 'send';
}

const NEIGHBOURHOOD = 40;
const LETTER = /[\p{L}\p{M}]/u;

interface Before<Value> {
  readonly from: number;
  readonly value: Value;
}

/** The longest words right before a time; a time may begin with the last of them: "antes de | el viernes". */
function findBefore<Value>(
  folded: string,
  time: Span,
  findAt: (text: TimeText, at: number) => FoundWord<Value> | null,
): Before<Value> | null {
  const start = Math.max(0, time.from - NEIGHBOURHOOD);
  const text = foldTimeText(folded.slice(start, time.to));
  for (let at = 0; at < time.from - start; at += 1) {
    if (!LETTER.test(text.exact.charAt(at)) || LETTER.test(folded.charAt(start + at - 1))) continue;
    const found = findAt(text, at);
    if (found === null) continue;
    const next = start + skipSpaces(text, found.end);
    if (next >= time.from && next < time.to) return { from: start + at, value: found.value };
  }
  return null;
}

/** Whether words for a deadline end before or within a piece: "avant | le 5", "s/ | d 5". */
export function isBehindDeadline(folded: string, span: Span): boolean {
  return findBefore(folded, span, findDeadlineAt) !== null;
}

/** Where words right behind a time end: "금요일까지". */
function findBehind(
  folded: string,
  { to }: Span,
  findAfter: (text: TimeText, at: number) => number | null,
): number | null {
  const near = folded.slice(to, to + NEIGHBOURHOOD);
  const spaces = near.length - near.trimStart().length;
  const end = findAfter(foldTimeText(near.trimStart()), 0);
  return end === null ? null : to + spaces + end;
}

/** The word for a deadline beside a time: "until fri", "금요일까지". Null: none. */
export function findDeadline(folded: string, time: Span): Deadline | null {
  const before = findBefore(folded, time, findDeadlineAt);
  if (before !== null) {
    return { from: before.from, to: time.to, option: before.value === 'expiry' ? 'expires' : 'send' };
  }
  const end = findBehind(folded, time, findDeadlineAfter);
  return end === null ? null : { from: time.from, to: end, option: 'expires' };
}

/** A time that may be the end, with the word before it that says so: "đến 18h thứ sáu". Null: none. */
export function findMaybeDeadline(folded: string, time: Span): Span | null {
  const before = findBefore(folded, time, findMaybeExpiryAt);
  return before === null ? null : { from: before.from, to: time.to };
}

/** How long something is good, with the words that say so: "valid for 3 days". Null: none. */
export function findLasting(folded: string, time: Span): Span | null {
  const text = foldTimeText(folded.slice(time.from, time.to));
  const before = findBefore(folded, time, findLastingAt);
  // "Good for sun" is no time, nor is "valid sat": only a number is how long.
  if (before !== null && (readNumber(text, 0) !== null || /\d/.test(text.plain))) {
    return { from: before.from, to: time.to };
  }
  const end = findBehind(folded, time, findLastingAfter);
  return end === null ? null : { from: time.from, to: end };
}
