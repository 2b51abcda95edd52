import { chooseDay, type DayChoice } from './day-choice.js';
import { addDays, compareDays, type LocalDay, weekdayOf } from './local-day.js';
import type { TimeParts } from './time-parts.js';

/** The first such weekday from a day on, that day included. */
function firstFrom(day: LocalDay, weekday: number): LocalDay {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** That weekday of the week so many weeks on, where weeks begin on Monday and where they begin on Sunday. */
function ofWeek(today: LocalDay, weekday: number, weeks: number): readonly LocalDay[] {
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * weeks);
  const sunday = addDays(today, -(weekdayOf(today) % 7) + 7 * weeks);
  return [addDays(monday, weekday - 1), addDays(sunday, weekday % 7)];
}

/** One choice for each day, in the order of the calendar. */
function each(days: readonly LocalDay[], today: LocalDay): readonly DayChoice[] {
  const coming = days.filter((day) => compareDays(day, today) >= 0).sort(compareDays);
  const unique = coming.filter((day, at) => at === 0 || compareDays(coming[at - 1] ?? day, day) !== 0);
  return unique.map((day) => chooseDay([day], unique.length > 1 ? 'which_week' : null));
}

/** A day of a week and no more: "fri", "next friday", "fri next week", "next week". No day at all: today or tomorrow. */
export function resolveWeekday({ weekday, week }: TimeParts, today: LocalDay): readonly DayChoice[] {
  const sunday = addDays(today, 7 - weekdayOf(today));
  if (weekday === undefined) {
    if (week === undefined) return [chooseDay([today, addDays(today, 1)])];
    if (week === 'next_week') return [addDays(today, 7), addDays(sunday, 7)].map(askedDay);
    if (week === 'this_week') return each([addDays(sunday, -2), sunday], today).map(asked);
    return week === 'this' ? [chooseDay([today])] : [];
  }
  const coming = firstFrom(today, weekday);
  switch (week) {
    case 'this':
      return [chooseDay([coming])];
    case 'next':
      return each([firstFrom(addDays(today, 1), weekday), ...ofWeek(today, weekday, 1)], today);
    case 'this_week':
      return each(ofWeek(today, weekday, 0), today);
    case 'next_week':
      return each(ofWeek(today, weekday, 1), today);
    default:
      return [chooseDay([coming, addDays(coming, 7)])];
  }
}

function asked(day: DayChoice): DayChoice {
  return { ...day, ask: 'which_day' };
}

function askedDay(day: LocalDay): DayChoice {
  return chooseDay([day], 'which_day');
}
