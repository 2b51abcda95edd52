import { matchAt, skipSpaces } from './read-number.js';
import type { PartReader, Step } from './time-parts.js';
import type { TimeText } from './time-text.js';
import {
  BACKWARD_WORDS,
  DATE_BEFORE_WORDS,
  DAY_WORDS,
  NAMED_END_WORDS,
  WEEK_WORDS,
  WEEKDAY_WORDS,
} from './time-words.js';
import { type FoundWord, findWord, indexWords } from './word-index.js';

const NUMBERED_WEEKDAY = /(?:thứ |t)([2-7])(?!\d|[:.,/h]\d|h)/y;
/** As Paylink prints weekdays beside a date, "Min, 29 Nov" and "28일(토)": elsewhere they are other words. */
const PRINTED_WEEKDAYS = ['sen|월', 'sel|mar|화', 'rab|수', 'kam|목', 'jum|금', 'sab|토', 'min|cn|일'];
export const PRINTED_BEFORE_DATE =
  /(?:(?:sen|sel|rab|kam|jum|sab|min|cn),|mar)(?= \d{1,2} (?:thg|jan|feb|mar|apr|abr|mei|may|jun|jul|agu|ago|sep|sept|okt|oct|nov|des|dic|ene)(?![a-z]))/y;
const PRINTED_IN_BRACKETS = /(?<=\()[월화수목금토일](?=\))/y;
const NOW = indexWords<true>([['now|right now|immediately|asap', true]]);

/** Weekdays that are no words of their own: "thứ 6" is Friday. */
function readShortWeekday({ exact }: TimeText, at: number): FoundWord<number> | null {
  const numbered = matchAt(NUMBERED_WEEKDAY, exact, at);
  if (numbered !== null) return { end: at + numbered[0].length, value: Number(numbered[1]) - 1 };
  const [printed] = matchAt(PRINTED_BEFORE_DATE, exact, at) ?? matchAt(PRINTED_IN_BRACKETS, exact, at) ?? [];
  if (printed === undefined) return null;
  const value =
    PRINTED_WEEKDAYS.findIndex((names) => names.split('|').includes(printed.replace(',', ''))) + 1;
  return { end: at + printed.length, value };
}

/** "fri", "thứ 6", "下周五" */
export const readWeekday: PartReader = (text, at, parts) => {
  if (parts.weekday !== undefined || parts.duration !== undefined) return [];
  const short = readShortWeekday(text, at);
  if (short !== null) return [{ end: short.end, parts: { ...parts, weekday: short.value } }];
  return WEEKDAY_WORDS(text, at).map(({ end, value }): Step => {
    const week = parts.week ?? value.week;
    return { end, parts: { ...parts, weekday: value.weekday, ...(week === null ? {} : { week }) } };
  });
};

/** "next", "this", "next week": of which week a weekday is. */
export const readWeek: PartReader = (text, at, parts) =>
  parts.week !== undefined || parts.duration !== undefined
    ? []
    : WEEK_WORDS(text, at).map(({ end, value }) => ({ end, parts: { ...parts, week: value } }));

/** "tomorrow", "the day after tomorrow", "end of month" */
export const readRelativeDay: PartReader = (text, at, parts) => {
  if (parts.day !== undefined || parts.duration !== undefined) return [];
  const article = findWord(DATE_BEFORE_WORDS, text, at);
  const starts = article === null ? [at] : [at, skipSpaces(text, article.end)];
  const days = starts.flatMap((start) =>
    DAY_WORDS(text, start).map(({ end, value }): Step => {
      return { end, parts: { ...parts, day: { kind: 'offset', days: value } } };
    }),
  );
  const ends = NAMED_END_WORDS(text, at).flatMap(({ end, value }): readonly Step[] => {
    const isHour = value === 'day' || value === 'business_day';
    return isHour ? [] : [{ end, parts: { ...parts, day: { kind: 'end', of: value } } }];
  });
  return [...days, ...ends];
};

/** What is over, whatever follows: "yesterday", "last". And "now". */
export const readBackwardOrNow: PartReader = (text, at, parts) => {
  const backward = findWord(BACKWARD_WORDS, text, at);
  if (backward !== null) return [{ end: backward.end, parts: { ...parts, isBackward: true } }];
  const now = Object.keys(parts).length === 0 ? findWord(NOW, text, at) : null;
  return now === null ? [] : [{ end: now.end, parts: { isNow: true } }];
};
