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

/**
 * "Wed 25 Nov 2026, 18:00, Bangkok time". In the hour that comes twice when clocks go back, the offset tells which:
 * "Sun 25 Oct 2026, 02:30 (UTC+1), Berlin time".
 */
export function formatWhen(at: Date, timeZone: string): string {
  const local = toLocal(at, timeZone);
  const which = local.getPossibleOffsets().length > 1 ? ` (UTC${local.toFormat('Z')})` : '';
  return `${local.toFormat('ccc d LLL yyyy, HH:mm')}${which}, ${nameZone(timeZone)}`;
}

/** "Wed 25 Nov 2026", the day in that zone. */
export function formatDay(at: Date, timeZone: string): string {
  return toLocal(at, timeZone).toFormat('ccc d LLL yyyy');
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
