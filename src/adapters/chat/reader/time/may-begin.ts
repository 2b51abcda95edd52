import { PRINTED_BEFORE_DATE } from './read-day.js';
import { matchAt, skipSpaces } from './read-number.js';
import type { TimeText } from './time-text.js';
import {
  BACKWARD_WORDS,
  BEFORE_WORDS,
  DATE_BEFORE_WORDS,
  DAY_WORDS,
  END_OF_MONTH_WORDS,
  HOUR_BEFORE_WORDS,
  LINK_WORDS,
  MONTH_WORDS,
  NAMED_END_WORDS,
  NUMBER_WORDS,
  PART_OF_TODAY_WORDS,
  PART_WORDS,
  WEEK_WORDS,
  WEEKDAY_WORDS,
} from './time-words.js';
import { indexWords, type WordIndex } from './word-index.js';

const FIRST_WORDS: readonly WordIndex<unknown>[] = [
  WEEKDAY_WORDS,
  MONTH_WORDS,
  DAY_WORDS,
  NUMBER_WORDS,
  PART_WORDS,
  PART_OF_TODAY_WORDS,
  WEEK_WORDS,
  NAMED_END_WORDS,
  END_OF_MONTH_WORDS,
  BACKWARD_WORDS,
  indexWords<true>([
    [
      'now|right now|immediately|asap|half|half a|half an|half past|half after|quarter|a quarter|tháng|thứ|เดือน',
      true,
    ],
    ['nửa|ครึ่ง|ตี|setengah|medio|media|une demi|demi|eine halbe|meia', true],
  ]),
];
const LEADS: readonly WordIndex<unknown>[] = [LINK_WORDS, DATE_BEFORE_WORDS, HOUR_BEFORE_WORDS, BEFORE_WORDS];

function begins(text: TimeText, at: number): boolean {
  const code = text.plain.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return true;
  // "T6" is Friday.
  if (/^t[2-7]/.test(text.exact.slice(at, at + 2))) return true;
  if (matchAt(PRINTED_BEFORE_DATE, text.exact, at) !== null) return true;
  return FIRST_WORDS.some((index) => index(text, at).length > 0);
}

/** Whether it is worth looking for a time at this place: most words begin none. */
export function mayBegin(text: TimeText, at: number): boolean {
  if (begins(text, at)) return true;
  return LEADS.some((index) => index(text, at).some(({ end }) => begins(text, skipSpaces(text, end))));
}
