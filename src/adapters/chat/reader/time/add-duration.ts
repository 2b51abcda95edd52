import { DateTime } from 'luxon';
import type { DurationItem } from './time-parts.js';

const MINUTES = { hours: 60, days: 24 * 60 } as const;

/**
 * That long after `now`; null where it is no whole number of minutes. Days, weeks and months keep the hour of the
 * zone's clock, also over a change of clocks; years are those of UTC, like the limit they are held against.
 */
export function addDuration(items: readonly DurationItem[], now: Date, zone: string): Date | null {
  let time = DateTime.fromJSDate(now, { zone });
  for (const { count, unit } of items) {
    const whole = Math.floor(count);
    const start = unit === 'years' ? time.toUTC() : time;
    time = start.plus({ [unit]: whole }).setZone(zone);
    if (count === whole) continue;
    const rest = unit === 'hours' || unit === 'days' ? Math.round((count - whole) * 100 * MINUTES[unit]) : 0;
    if (rest === 0 || rest % 100 !== 0) return null;
    time = time.plus({ minutes: rest / 100 });
  }
  return time.isValid && time.year < 10_000 ? time.toJSDate() : null;
}
