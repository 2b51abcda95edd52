import { DateTime } from 'luxon';

/** A day of the calendar, without a zone. */
export interface LocalDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** The day that the calendar of a zone shows at an instant. */
export function dayOf(now: Date, zone: string): LocalDay {
  const { year, month, day } = DateTime.fromJSDate(now, { zone });
  return { year, month, day };
}

/** Reckoned in UTC, where all days are equally long; the process's zone has no part in it. */
function toUtcMs({ year, month, day }: LocalDay): number {
  return Date.UTC(year, month - 1, day);
}

function fromUtcMs(ms: number): LocalDay {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return fromUtcMs(toUtcMs(day) + days * DAY_MS);
}

export function lastOfMonth({ year, month }: Pick<LocalDay, 'year' | 'month'>): LocalDay {
  return fromUtcMs(Date.UTC(year, month, 0));
}

/** The same day so many months later, or the last of that month where it has none. */
export function addMonths({ year, month, day }: LocalDay, months: number): LocalDay {
  const last = lastOfMonth(fromUtcMs(Date.UTC(year, month - 1 + months, 1)));
  return { ...last, day: Math.min(day, last.day) };
}

/** 1 is Monday. */
export function weekdayOf(day: LocalDay): number {
  return new Date(toUtcMs(day)).getUTCDay() || 7;
}

/** Whether the calendar has it. */
export function isValidDay({ year, month, day }: LocalDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth({ year, month }).day;
}

/** Below 0 where the first comes first, 0 for the same day. */
export function compareDays(one: LocalDay, other: LocalDay): number {
  return toUtcMs(one) - toUtcMs(other);
}
