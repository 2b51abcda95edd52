import {
  addDays,
  addMonths,
  compareDays,
  dayOf,
  type LocalDay,
  lastOfMonth,
  weekdayOf,
} from '../../chat/reader/time/local-day.js';
import { toZone } from '../../chat/time/zone.js';
import type { Words } from '../../chat/words/words.js';
import type { FormReader } from '../form/form-reader.js';
import type { FormState } from '../form/form-state.js';
import { toMoment } from '../form/local-moment.js';
import type { Key } from '../render/rendered.js';
import { toRows } from '../render/rows.js';
import { formKey } from './form-key.js';

type Rows = readonly (readonly Key[])[];

const DAYS_A_WEEK = 7;
const MONTHS_AHEAD = 24;
/** Shown where no day can be chosen: a button cannot be empty. */
const BLANK = '·';
const HOURS = Array.from({ length: 16 }, (_, at) => at + 7);
const TIME_COLUMNS = 4;

const pad = (number: number) => String(number).padStart(2, '0');
const monthText = ({ year, month }: LocalDay) => `${year}-${pad(month)}`;
const dayText = (day: LocalDay) => `${monthText(day)}-${pad(day.day)}`;

function firstOf({ year, month }: LocalDay): LocalDay {
  return { year, month, day: 1 };
}

/** The month that is shown: the one that was turned to, never one that is over. */
function shownMonth({ month }: FormState, today: LocalDay): LocalDay {
  const current = firstOf(today);
  const [, year, number] = /^(\d{4})-(\d\d)$/.exec(month ?? '') ?? [];
  if (number === undefined) return current;
  const turned = { year: Number(year), month: Number(number), day: 1 };
  const last = addMonths(current, MONTHS_AHEAD);
  const isThere = turned.month >= 1 && turned.month <= 12;
  return isThere && compareDays(turned, current) >= 0 && compareDays(turned, last) <= 0 ? turned : current;
}

function formatDay({ locale }: Words, day: LocalDay, options: Intl.DateTimeFormatOptions): string {
  const noon = new Date(Date.UTC(day.year, day.month - 1, day.day, 12));
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(noon);
}

function turnKeys(state: FormState, { words, month, today }: Shown): readonly Key[] {
  const to = (label: string, at: LocalDay) => formKey(state, label, { kind: 'month', month: monthText(at) });
  const hasBefore = compareDays(month, firstOf(today)) > 0;
  const hasAfter = compareDays(month, addMonths(firstOf(today), MONTHS_AHEAD)) < 0;
  return [
    hasBefore ? to('‹', addMonths(month, -1)) : to(BLANK, month),
    to(formatDay(words, month, { month: 'long', year: 'numeric' }), month),
    hasAfter ? to('›', addMonths(month, 1)) : to(BLANK, month),
  ];
}

interface Shown {
  readonly words: Words;
  readonly month: LocalDay;
  readonly today: LocalDay;
}

/** Whole weeks from Monday, days of other months among them as blanks. */
function listCells(month: LocalDay): readonly (LocalDay | null)[] {
  const before = weekdayOf(month) - 1;
  const days = Array.from({ length: lastOfMonth(month).day }, (_, at) => addDays(month, at));
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const after = (DAYS_A_WEEK - (cells.length % DAYS_A_WEEK)) % DAYS_A_WEEK;
  return [...cells, ...Array.from({ length: after }, () => null)];
}

function weekdayKeys(state: FormState, { words, month }: Shown): readonly Key[] {
  const monday = addDays(month, 1 - weekdayOf(month));
  return Array.from({ length: DAYS_A_WEEK }, (_, at) =>
    formKey(state, formatDay(words, addDays(monday, at), { weekday: 'short' }), {
      kind: 'month',
      month: monthText(month),
    }),
  );
}

function dayKey(state: FormState, day: LocalDay | null, month: LocalDay): Key {
  return day === null
    ? formKey(state, BLANK, { kind: 'month', month: monthText(month) })
    : formKey(state, String(day.day), { kind: 'day', day: dayText(day) });
}

/** A month, in which a day that is not over can be chosen. */
export function calendarKeys(state: FormState, { words, now, timeZone }: FormReader): Rows {
  const today = dayOf(now, toZone(timeZone));
  const shown = { words, today, month: shownMonth(state, today) };
  const weeks = toRows(listCells(shown.month), DAYS_A_WEEK)
    .map((week) => week.map((day) => (day !== null && compareDays(day, today) >= 0 ? day : null)))
    .filter((week) => week.some((day) => day !== null));
  const keys = weeks.map((week) => week.map((day) => dayKey(state, day, shown.month)));
  return [turnKeys(state, shown), weekdayKeys(state, shown), ...keys];
}

/** Times of the day that was chosen, those that are not over. */
export function timeKeys(state: FormState, day: string, { words, now, timeZone }: FormReader): Rows {
  const times = HOURS.map((hour) => `${pad(hour)}:00`).filter((time) => {
    const at = toMoment(day, time, timeZone);
    return at !== null && at > now;
  });
  const keys = times.map((time) => formKey(state, time, { kind: 'time', time }));
  const other = formKey(state, words.say('telegram.button.other_day'), {
    kind: 'month',
    month: day.slice(0, 'YYYY-MM'.length),
  });
  return [...toRows(keys, TIME_COLUMNS), [other]];
}

/** "Wed 25 Nov 2026" */
export function nameDay(words: Words, text: string): string {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const part = (options: Intl.DateTimeFormatOptions) => formatDay(words, { year, month, day }, options);
  return words.say('telegram.form.day', {
    weekday: part({ weekday: 'short' }),
    day: String(day),
    month: part({ month: 'short' }),
    year: String(year),
  });
}
