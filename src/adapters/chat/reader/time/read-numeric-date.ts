import { isValidDay } from './local-day.js';
import { matchAt, skipSpaces } from './read-number.js';
import type { DaySpec, PartReader, Step, TimeParts } from './time-parts.js';
import { DATE_BEFORE_WORDS } from './time-words.js';
import { findWord } from './word-index.js';

const ISO_MOMENT =
  /(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?(?: ?(z)| ?([+-])(\d{2}):?(\d{2})?)?(?![\d:.,+-]*\d|[a-z])/y;
const YEAR_FIRST =
  /(\d{4})(?:([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?|[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日号號일]?)(?!\d|[-/]\d)/y;
const YEAR_LAST = /(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d|[-/.:]\d)/y;
const NO_YEAR = /(\d{1,2}) ?([/.]) ?(\d{1,2})(?![-/.:,]?\d)/y;
const MARKED = /(\d{1,2})[月월] ?(\d{1,2})[日号號일]?(?!\d)/y;
/** Stands for all years that are not said. */
const A_LEAP_YEAR = 2024;
const LAST_BUDDHIST_START = 2400;
const BUDDHIST_SHIFT = 543;

/** The year of the common calendar: 2569 is written in Thailand for 2026, 26 anywhere. */
export function toYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return 2000 + year;
  return year > LAST_BUDDHIST_START ? year - BUDDHIST_SHIFT : year;
}

/** A step for each of the days that the calendar has. */
export function toDateSteps(
  { end, parts }: Step,
  dates: readonly Omit<Extract<DaySpec, { kind: 'date' }>, 'kind'>[],
): readonly Step[] {
  return dates
    .filter(({ year, ...date }) => isValidDay({ year: year ?? A_LEAP_YEAR, ...date }))
    .map((date) => ({ end, parts: { ...parts, day: { kind: 'date', ...date } as const } }));
}

function readIsoMoment(text: string, at: number, parts: TimeParts): readonly Step[] {
  const match = matchAt(ISO_MOMENT, text, at);
  if (match === null || parts.clock !== undefined || parts.zone !== undefined) return [];
  const [whole, year = '', month, day, hour, minute, second = '0', z, sign, east = '0', more = '0'] = match;
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  if (clock.hour > 24 || clock.minute > 59 || clock.second > 59) return [];
  if (clock.hour === 24 && clock.minute + clock.second > 0) return [];
  const minutes = (Number(east) * 60 + Number(more)) * (sign === '-' ? -1 : 1);
  const zone = z === undefined && sign === undefined ? {} : { zone: { kind: 'offset', minutes } as const };
  const read: TimeParts = {
    ...parts,
    ...zone,
    clock: { kind: 'hour', ...clock, meridiem: null, isOf24: true, isBare: false },
  };
  const date = { year: toYear(year), month: Number(month), day: Number(day) };
  return toDateSteps({ end: at + whole.length, parts: read }, [date]);
}

function readYearFirst(text: string, at: number, parts: TimeParts): readonly Step[] {
  const match = matchAt(YEAR_FIRST, text, at);
  if (match === null) return [];
  const [whole, year = '', , month = match[5], day = match[6]] = match;
  const date = { year: toYear(year), month: Number(month), day: Number(day) };
  return toDateSteps({ end: at + whole.length, parts }, [date]);
}

function readYearLast(text: string, at: number, parts: TimeParts): readonly Step[] {
  const match = matchAt(YEAR_LAST, text, at);
  if (match === null) return [];
  const [whole, first = '', , second = '', last = ''] = match;
  const year = toYear(last);
  const dates = [
    { year, month: Number(second), day: Number(first) },
    { year, month: Number(first), day: Number(second) },
  ];
  const yearFirst = { year: toYear(first), month: Number(second), day: Number(last), isYearFirst: true };
  const isShort = last.length === 2 && first.length === 2;
  return toDateSteps({ end: at + whole.length, parts }, isShort ? [...dates, yearFirst] : dates);
}

function readWithoutYear(text: string, at: number, parts: TimeParts): readonly Step[] {
  const marked = matchAt(MARKED, text, at);
  if (marked !== null) {
    const date = { year: null, month: Number(marked[1]), day: Number(marked[2]) };
    return toDateSteps({ end: at + marked[0].length, parts }, [date]);
  }
  const match = matchAt(NO_YEAR, text, at);
  if (match === null) return [];
  const [whole, first, , second] = match;
  return toDateSteps({ end: at + whole.length, parts }, [
    { year: null, month: Number(second), day: Number(first) },
    { year: null, month: Number(first), day: Number(second) },
  ]);
}

/** A date in digits, each way that the calendar allows: 3/4 has two, 27/11 one. */
export const readNumericDate: PartReader = (text, at, parts) => {
  if (parts.day !== undefined || parts.duration !== undefined) return [];
  const moment = readIsoMoment(text.plain, at, parts);
  if (moment.length > 0) return moment;
  const before = findWord(DATE_BEFORE_WORDS, text, at);
  const start = before === null ? at : skipSpaces(text, before.end);
  return [readYearFirst, readYearLast, readWithoutYear].flatMap((read) => read(text.plain, start, parts));
};
