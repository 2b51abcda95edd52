import { DateTime } from 'luxon';
import { toZone } from '../../time/zone.js';
import { type Days, orderDays, orderSaid, type ReadDays, sure } from './order-days.js';
import { makeReadTime } from './read-time.js';
import { foldTimeText } from './time-text.js';
import { MONTH_WORDS } from './time-words.js';
import { findWord, indexWords } from './word-index.js';

/** A span of whole days in somebody's zone. */
export interface Period {
  readonly from: Date;
  /** Exclusive. */
  readonly until: Date;
}

export interface PeriodContext {
  readonly now: Date;
  /** The person's IANA zone. */
  readonly timeZone: string;
}

type Unit = 'day' | 'week' | 'month' | 'year';

interface NamedPeriod {
  readonly unit: Unit;
  /** So many of them ago. */
  readonly ago: number;
}

const NAMED = indexWords<NamedPeriod>([
  ['today|hôm nay|วันนี้|hari ini|오늘|hoy', { unit: 'day', ago: 0 }],
  ['yesterday|hôm qua|เมื่อวาน|เมื่อวานนี้|kemarin|어제|ayer', { unit: 'day', ago: 1 }],
  ['this week|week|tuần này|สัปดาห์นี้|minggu ini|이번 주|이번주|esta semana', { unit: 'week', ago: 0 }],
  [
    'last week|previous week|tuần trước|สัปดาห์ที่แล้ว|minggu lalu|지난 주|지난주|la semana pasada|semana pasada',
    { unit: 'week', ago: 1 },
  ],
  ['this month|month|tháng này|เดือนนี้|bulan ini|이번 달|이번달|este mes', { unit: 'month', ago: 0 }],
  [
    'last month|previous month|tháng trước|เดือนที่แล้ว|bulan lalu|지난 달|지난달|el mes pasado|mes pasado',
    { unit: 'month', ago: 1 },
  ],
  ['this year|year|năm nay|ปีนี้|tahun ini|올해|este año', { unit: 'year', ago: 0 }],
  [
    'last year|previous year|năm ngoái|ปีที่แล้ว|tahun lalu|작년|el año pasado|año pasado',
    { unit: 'year', ago: 1 },
  ],
]);

/** What stands between the first and the last day; a dash only with room around it or between days of one month. */
const BETWEEN =
  /\s*(?:\.\.+|…|–|—|~)\s*|\s+(?:-|to|until|till|through|đến|ถึง|sampai|s\/d|hasta|al?)\s+|부터\s*/;
const MAX_LENGTH = 80;

/** Months are given in full: "2026-10", "10/2026". */
const YEAR_AND_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_AND_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const YEAR = /^20\d{2}$/;
const DAYS_OF_MONTH = /^(\d{1,2})\s*-\s*(\d{1,2}\D.*)$/;

export type ReadPeriod =
  | { readonly kind: 'read'; readonly period: Period }
  /** The end comes before the start, or the start was not yet when the end was last: which days are meant? */
  | { readonly kind: 'ask'; readonly readings: readonly Period[] };

/**
 * Reads which days a report is of, looking back: nothing at all is this month, "oct" the last October that has begun.
 * Null for what cannot be read. Never throws.
 */
export function readPeriod(text: string, { now, timeZone }: PeriodContext): ReadPeriod | null {
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (typed.length > MAX_LENGTH) return null;
  const today = DateTime.fromJSDate(now, { zone: toZone(timeZone) }).startOf('day');
  const one = typed === '' ? unitOf(today, 'month') : readOne(typed, today);
  const read = one === null ? readRange(typed, today) : { isSure: true, days: [one] };
  const periods = read.days.flatMap(toPeriod);
  const [only] = periods;
  if (only === undefined) return null;
  return read.isSure ? { kind: 'read', period: only } : { kind: 'ask', readings: periods };
}

function toPeriod({ from, until }: Days): readonly Period[] {
  const isSpan = from.isValid && until.isValid && from < until;
  return isSpan ? [{ from: from.toJSDate(), until: until.toJSDate() }] : [];
}

function unitOf(at: DateTime, unit: Unit): Days {
  const from = at.startOf(unit);
  return { from, until: from.plus({ [unit]: 1 }) };
}

function readOne(typed: string, today: DateTime): Days | null {
  const folded = foldTimeText(typed);
  const named = findWord(NAMED, folded, 0);
  if (named?.end === typed.length) {
    return unitOf(today.minus({ [named.value.unit]: named.value.ago }), named.value.unit);
  }
  return readMonth(typed, today) ?? readDay(typed, today);
}

function readMonth(typed: string, today: DateTime): Days | null {
  if (YEAR.test(typed)) return unitOf(today.set({ year: Number(typed), month: 1, day: 1 }), 'year');
  const [, year, month] = YEAR_AND_MONTH.exec(typed) ?? [];
  if (year !== undefined) return monthOf(today, Number(month), Number(year));
  const [, monthFirst, yearAfter] = MONTH_AND_YEAR.exec(typed) ?? [];
  if (monthFirst !== undefined) return monthOf(today, Number(monthFirst), Number(yearAfter));
  const named = findWord(MONTH_WORDS, foldTimeText(typed), 0);
  if (named === null) return null;
  const rest = typed.slice(named.end).trim();
  if (rest !== '' && !YEAR.test(rest)) return null;
  return monthOf(today, named.value, rest === '' ? null : Number(rest));
}

/** `year`: null: the last such month that has begun. */
function monthOf(today: DateTime, month: number, year: number | null): Days | null {
  if (month < 1 || month > 12) return null;
  const ofThisYear = today.set({ day: 1 }).set({ month });
  if (year !== null) return unitOf(ofThisYear.set({ year }), 'month');
  return unitOf(ofThisYear > today ? ofThisYear.minus({ year: 1 }) : ofThisYear, 'month');
}

function readDay(typed: string, today: DateTime): Days | null {
  const folded = foldTimeText(typed);
  const read = makeReadTime(today.zoneName ?? 'UTC')(folded, 0);
  if (read === null || read.isRange || read.end !== folded.plain.length) return null;
  const days = read.parses.map(({ day, ...others }) =>
    day?.kind === 'date' && Object.keys(others).length === 0 ? dayOf(today, day) : null,
  );
  const [first = null, ...others] = days;
  // Days and months that may be meant either way are not guessed.
  return others.every((other) => other !== null && first !== null && +other.from === +first.from)
    ? first
    : null;
}

interface DayOfYear {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

function dayOf(today: DateTime, { year, month, day }: DayOfYear): Days | null {
  const at = DateTime.fromObject({ year: year ?? today.year, month, day }, { zone: today.zoneName ?? 'UTC' });
  if (!at.isValid) return null;
  return unitOf(year === null && at > today ? at.minus({ year: 1 }) : at, 'day');
}

function readRange(typed: string, today: DateTime): ReadDays {
  const [, firstDay, end] = DAYS_OF_MONTH.exec(typed) ?? [];
  if (firstDay !== undefined && end !== undefined) {
    const last = readOne(end, today);
    return last === null
      ? sure()
      : sure({ from: last.from.set({ day: Number(firstDay) }), until: last.until });
  }
  const [left, right, ...others] = typed.split(BETWEEN);
  if (left === undefined || right === undefined || others.length > 0) return sure();
  const [first, last] = [readOne(left, today), readOne(right.replace(/까지$/, ''), today)];
  if (first === null || last === null) return sure();
  const years = [left, right].map((side) => /\d{4}/.test(side));
  return years[0] === true ? orderSaid({ first, last }) : orderDays({ first, last }, years[1] === true);
}
