import { chooseDay, type DayChoice } from './day-choice.js';
import {
  addDays,
  addMonths,
  compareDays,
  isValidDay,
  type LocalDay,
  lastOfMonth,
  weekdayOf,
} from './local-day.js';
import { resolveWeekday } from './resolve-weekday.js';
import type { DaySpec, TimeParts } from './time-parts.js';
import type { NamedEnd } from './words/ends.js';

function ofMonth({ year, month, isEnd }: Extract<DaySpec, { kind: 'month' }>, today: LocalDay) {
  const isOver = compareDays(lastOfMonth({ year: today.year, month }), today) < 0;
  const chosen = { year: year ?? (isOver ? today.year + 1 : today.year), month };
  const last = chooseDay([lastOfMonth(chosen)], isEnd ? null : 'which_day');
  return isEnd
    ? [{ ...last, isOfAnyYear: year === null }]
    : [chooseDay([{ ...chosen, day: 1 }], 'which_day'), last];
}

/** The days of that number in this month and the next ones; a bare number only where it is the very next. */
function ofAnyMonth({ day, isBare }: Extract<DaySpec, { kind: 'day_of_month' }>, today: LocalDay) {
  const months = [0, 1, 2].map((ahead) => addMonths({ ...today, day: 1 }, ahead));
  const days = months.map((first) => ({ ...first, day })).filter(isValidDay);
  const coming = days.filter((each) => compareDays(each, today) >= 0);
  return [chooseDay(isBare ? coming.slice(0, 1) : days)];
}

function ofEnd(of: NamedEnd, today: LocalDay): readonly DayChoice[] {
  const saturday = addDays(today, (6 - weekdayOf(today) + 7) % 7);
  const sunday = addDays(today, 7 - weekdayOf(today));
  const friday = addDays(sunday, -2);
  const ask = (...days: readonly LocalDay[]) =>
    days.filter((day) => compareDays(day, today) >= 0).map((day) => chooseDay([day], 'which_day'));
  switch (of) {
    case 'week':
      return ask(friday, sunday);
    case 'next_week':
      return ask(addDays(friday, 7), addDays(sunday, 7));
    case 'weekend':
      return ask(weekdayOf(today) === 7 ? today : saturday, sunday);
    case 'month':
      return [chooseDay([lastOfMonth(today)])];
    case 'next_month':
      return [chooseDay([lastOfMonth(addMonths({ ...today, day: 1 }, 1))])];
    case 'some_day_of_next_month':
      return ask(addMonths(today, 1), lastOfMonth(addMonths({ ...today, day: 1 }, 1)));
    case 'year':
      return [chooseDay([{ year: today.year, month: 12, day: 31 }])];
    case 'day':
    case 'business_day':
      return [chooseDay([today])];
  }
}

function ofDate(spec: Extract<DaySpec, { kind: 'date' }>, today: LocalDay): readonly DayChoice[] {
  const { year, month, day } = spec;
  if (year !== null) {
    const date = { year, month, day };
    const isNear = compareDays(date, today) >= 0 && compareDays(date, addMonths(today, 12)) < 0;
    return spec.isYearFirst === true && !isNear ? [] : [chooseDay([date])];
  }
  const years = Array.from({ length: 9 }, (_, ahead) => today.year + ahead);
  const days = years.map((each) => ({ year: each, month, day })).filter(isValidDay);
  return [{ days: days.slice(0, 2), ask: null, isOfAnyYear: true }];
}

/** The days that the written one may be, before the hour decides which of them is not over. */
export function resolveDay(parts: TimeParts, today: LocalDay): readonly DayChoice[] {
  const { day, weekday } = parts;
  if (day === undefined) return resolveWeekday(parts, today);
  const choices = listChoices(day, today);
  if (weekday === undefined) return choices;
  return choices.map((each) => onWeekday(each, weekday, today)).filter(({ days }) => days.length > 0);
}

/** Where the year was not said, the next such day has to be of that weekday, not that of some later year. */
function onWeekday(choice: DayChoice, weekday: number, today: LocalDay): DayChoice {
  const coming = choice.days.filter((day) => compareDays(day, today) >= 0);
  const days = choice.isOfAnyYear ? coming.slice(0, 1) : choice.days;
  return { ...choice, days: days.filter((day) => weekdayOf(day) === weekday) };
}

function listChoices(day: DaySpec, today: LocalDay): readonly DayChoice[] {
  switch (day.kind) {
    case 'impossible':
      return [];
    case 'offset':
      return [chooseDay([addDays(today, day.days)])];
    case 'date':
      return ofDate(day, today);
    case 'day_of_month':
      return ofAnyMonth(day, today);
    case 'month':
      return ofMonth(day, today);
    case 'end':
      return ofEnd(day.of, today);
  }
}
