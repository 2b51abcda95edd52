import { matchAt, skipSpaces } from './read-number.js';
import { toDateSteps, toYear } from './read-numeric-date.js';
import type { PartReader, Step, TimeParts } from './time-parts.js';
import { isWordEdge, type TimeText } from './time-text.js';
import { DATE_BEFORE_WORDS, END_OF_MONTH_WORDS, MONTH_WORDS } from './time-words.js';
import { type FoundWord, findWord, indexWords } from './word-index.js';

const DAY = /(\d{1,2})(?:st|nd|rd|th|º|er)?(?!\d|[:.,]\d)/y;
const ORDINAL = /(\d{1,2})(?:st|nd|rd|th)(?!\d|[a-z])/y;
const DAY_MARK = /(\d{1,2}) ?(?:일|日|号|號)(?!\d)/y;
const NUMBERED_MONTH = /(?:thang|thg|เดือน) ?(1[0-2]|[1-9])(?!\d|[:.,/]\d)/y;
const YEAR = /(?:[ ,.\-/]|nam |năm |de |of |พ\.ศ\. ?|ปี ?)*(\d{4})(?![\d:]|[.,]\d)/y;
const SHORT_YEAR = /[ ,-]*'(\d{2})(?!\d)|[ -](2[5-9]|3\d)(?![\d:]|[.,/]\d| ?(?:[ap]m|[ap]\.m))/y;
const BETWEEN = indexWords<true>([['of|de|del|di|-|/|.|ของ|,', true]]);

/** The day of the month's name or number that stands here, also "tháng 11". */
function readMonth(text: TimeText, at: number): FoundWord<number> | null {
  const word = findWord(MONTH_WORDS, text, at);
  if (word !== null) return word;
  const numbered = matchAt(NUMBERED_MONTH, text.plain, at);
  return numbered === null ? null : { end: at + numbered[0].length, value: Number(numbered[1]) };
}

function skipBetween(text: TimeText, at: number): number {
  let end = skipSpaces(text, at);
  for (let found = findWord(BETWEEN, text, end); found !== null; found = findWord(BETWEEN, text, end)) {
    end = skipSpaces(text, found.end);
  }
  return end;
}

function withYear(text: TimeText, end: number): { readonly end: number; readonly year: number | null } {
  const match = matchAt(YEAR, text.plain, end) ?? matchAt(SHORT_YEAR, text.plain, end);
  const digits = match?.[1] ?? match?.[2];
  if (match === null || digits === undefined) return { end, year: null };
  return { end: end + match[0].length, year: toYear(digits) };
}

/** "25 Nov 2026", "30th of November", "25 de noviembre de 2026" */
function readDayFirst(text: TimeText, at: number, parts: TimeParts): readonly Step[] {
  const day = matchAt(DAY, text.plain, at);
  if (day === null) return [];
  const month = readMonth(text, skipBetween(text, at + day[0].length));
  if (month === null) return [];
  const { end, year } = withYear(text, month.end);
  const steps = toDateSteps({ end, parts }, [{ year, month: month.value, day: Number(day[1]) }]);
  // "31 Feb" is not to be taken for February.
  return steps.length > 0 ? steps : [{ end, parts: { ...parts, day: { kind: 'impossible' } } }];
}

/** "Nov 25th, 2026", and of a month without a day: the month, its end where that is said. */
function readMonthFirst(text: TimeText, at: number, parts: TimeParts): readonly Step[] {
  const ending = findWord(END_OF_MONTH_WORDS, text, at);
  const month = readMonth(text, ending === null ? at : skipSpaces(text, ending.end));
  if (month === null) return [];
  const day = ending === null ? matchAt(DAY, text.plain, skipBetween(text, month.end)) : null;
  if (day !== null) {
    const { end, year } = withYear(text, day.index + day[0].length);
    if (!isWordEdge(text, end)) return [];
    return toDateSteps({ end, parts }, [{ year, month: month.value, day: Number(day[1]) }]);
  }
  const { end, year } = withYear(text, month.end);
  const spec = { kind: 'month', year, month: month.value, isEnd: ending !== null } as const;
  return ending === null && Object.keys(parts).length > 0 ? [] : [{ end, parts: { ...parts, day: spec } }];
}

/** "the 25th", "ngày 25", and after a weekday a bare "27" */
function readDayOfMonth(text: TimeText, at: number, parts: TimeParts): readonly Step[] {
  const before = findWord(DATE_BEFORE_WORDS, text, at);
  const start = before === null ? at : skipSpaces(text, before.end);
  const marked = matchAt(ORDINAL, text.plain, start) ?? matchAt(DAY_MARK, text.plain, start);
  const isBare = marked === null && before === null;
  if (isBare && parts.weekday === undefined) return [];
  const match = marked ?? matchAt(DAY, text.plain, start);
  const day = Number(match?.[1]);
  const end = start + (match?.[0].length ?? 0);
  if (match === null || day < 1 || day > 31 || !isWordEdge(text, end)) return [];
  return [{ end, parts: { ...parts, day: { kind: 'day_of_month', day, isBare } } }];
}

/** A date with a month in words, or a day of the month alone. */
export const readNamedDate: PartReader = (text, at, parts) => {
  if (parts.day !== undefined || parts.duration !== undefined) return [];
  const before = findWord(DATE_BEFORE_WORDS, text, at);
  const starts = before === null ? [at] : [at, skipSpaces(text, before.end)];
  return starts.flatMap((start) => {
    // "ngày mai" is tomorrow, no day of May: a month without its day has no article.
    const month = readMonthFirst(text, start, parts).filter(
      ({ parts: { day } }) => start === at || day?.kind === 'date',
    );
    return [...readDayFirst(text, start, parts), ...month, ...readDayOfMonth(text, start, parts)];
  });
};
