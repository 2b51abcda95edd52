import { DateTime } from 'luxon';

const UNITS: Readonly<Record<string, 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'>> = {
  m: 'minutes',
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  hour: 'hours',
  hours: 'hours',
  d: 'days',
  day: 'days',
  days: 'days',
  w: 'weeks',
  week: 'weeks',
  weeks: 'weeks',
  month: 'months',
  months: 'months',
  y: 'years',
  year: 'years',
  years: 'years',
};
const WHOLE = /^(?:in )?\d{1,6} ?[a-z]+(?:(?: |, | and )?\d{1,6} ?[a-z]+){0,3}$/;

/**
 * "3d", "90m", "in 2 days 8 hours" from now; null for anything else. Days, weeks and months keep the hour of the
 * zone's clock, also over a change of clocks; years are those of UTC, like the limit they are held against.
 */
export function parseDuration(text: string, now: Date, zone: string): Date | null {
  if (!WHOLE.test(text)) return null;
  let time = DateTime.fromJSDate(now, { zone });
  for (const [, count = '', word = ''] of text.matchAll(/(\d+) ?([a-z]+)/g)) {
    const unit = UNITS[word];
    if (unit === undefined) return null;
    const start = unit === 'years' ? time.toUTC() : time;
    time = start.plus({ [unit]: Number(count) }).setZone(zone);
  }
  return time.isValid ? time.toJSDate() : null;
}
