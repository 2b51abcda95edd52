import { DateTime } from 'luxon';
import { nameZone, toZone } from './zone.js';

const MINUTE_MS = 60_000;
const UNITS = [
  { name: 'day', minutes: 1440 },
  { name: 'hour', minutes: 60 },
  { name: 'minute', minutes: 1 },
] as const;

function toLocal(at: Date, timeZone: string): DateTime {
  return DateTime.fromJSDate(at, { zone: toZone(timeZone) }).setLocale('en-US');
}

/** In the hour that comes twice when clocks go back, the offset tells which: "02:30 (UTC+1)". */
function formatLocal(local: DateTime, format: string): string {
  const which = local.getPossibleOffsets().length > 1 ? ` (UTC${local.toFormat('Z')})` : '';
  return `${local.toFormat(format)}${which}`;
}

/** "Wed 25 Nov 2026, 18:00", or "Sun 25 Oct 2026, 02:30 (UTC+1)" */
export function formatWallTime(at: Date, timeZone: string): string {
  return formatLocal(toLocal(at, timeZone), 'ccc d LLL yyyy, HH:mm');
}

/** "Wed 25 Nov 2026, 18:00, Bangkok time" */
export function formatWhen(at: Date, timeZone: string): string {
  return `${formatWallTime(at, timeZone)}, ${nameZone(timeZone)}`;
}

/** "25 Nov 18:00 Bangkok time"; the year only when it is not that of `now`. */
export function formatWhenShort(at: Date, { now, timeZone }: WhenReader): string {
  const local = toLocal(at, timeZone);
  const isOfThisYear = local.year === toLocal(now, timeZone).year;
  return `${formatLocal(local, isOfThisYear ? 'd LLL HH:mm' : 'd LLL yyyy HH:mm')} ${nameZone(timeZone)}`;
}

/** "10:02", the time of day in that zone. */
export function formatClock(at: Date, timeZone: string): string {
  return toLocal(at, timeZone).toFormat('HH:mm');
}

/** The two largest units: "2 days 8 hours", "45 minutes". Under a minute: "less than a minute". */
export function formatDuration(ms: number): string {
  let minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  const parts: { text: string; place: number }[] = [];
  for (const [place, unit] of UNITS.entries()) {
    const count = Math.floor(minutes / unit.minutes);
    minutes -= count * unit.minutes;
    if (count > 0) parts.push({ text: `${count} ${unit.name}${count === 1 ? '' : 's'}`, place });
  }
  const [first, second] = parts;
  if (first === undefined) return 'less than a minute';
  // "2 days 5 minutes" is more exact than anyone reads it: only neighbours stand together.
  return second !== undefined && second.place === first.place + 1
    ? `${first.text} ${second.text}`
    : first.text;
}

/** "in 2 days 8 hours", "12 minutes ago": only ever beside the absolute time. */
export function formatRelative(at: Date, now: Date): string {
  const distanceMs = at.getTime() - now.getTime();
  return distanceMs >= 0 ? `in ${formatDuration(distanceMs)}` : `${formatDuration(distanceMs)} ago`;
}

/** Who reads a time, and when: `timeZone` is their IANA zone. */
export interface WhenReader {
  readonly now: Date;
  readonly timeZone: string;
}

/** "Wed 25 Nov 2026, 18:00, Bangkok time (in 2 days 8 hours)" */
export function formatWhenBoth(at: Date, { now, timeZone }: WhenReader): string {
  return `${formatWhen(at, timeZone)} (${formatRelative(at, now)})`;
}

/** How old something is, as short as a list needs it: "5 min", "2 h", "3 d". */
export function formatAge(since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / MINUTE_MS));
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`;
  return `${Math.floor(minutes / 1440)} d`;
}
