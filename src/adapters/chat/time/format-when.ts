import { DateTime } from 'luxon';
import type { Words } from '../words/words.js';
import { formatRelative } from './format-distance.js';
import { nameZone, toZone } from './zone.js';

/** Who reads a time, and when: `timeZone` is their IANA zone. */
export interface WhenReader {
  readonly now: Date;
  readonly timeZone: string;
  readonly words: Words;
}

function toLocal(words: Words, at: Date, timeZone: string): DateTime {
  return DateTime.fromJSDate(at, { zone: toZone(timeZone) }).setLocale(words.locale);
}

/** In one go: each call of luxon's formatter makes a locale of its own first. */
function readParts(local: DateTime) {
  const [weekday = '', day = '', month = '', year = '', clock = ''] = local
    .toFormat('EEE|d|MMM|yyyy|HH:mm')
    .split('|');
  return { weekday, day, month, year, clock };
}

/** In the hour that comes twice when clocks go back, the offset tells which: "02:30 (UTC+1)". */
function sayWhich(words: Words, local: DateTime, time: string): string {
  if (local.getPossibleOffsets().length <= 1) return time;
  return words.say('time.zone_in_use', { time, zone: `UTC${local.toFormat('Z')}` });
}

/** "Wed 25 Nov 2026, 18:00", or "Sun 25 Oct 2026, 02:30 (UTC+1)" */
export function formatWallTime(words: Words, at: Date, timeZone: string): string {
  const local = toLocal(words, at, timeZone);
  return sayWhich(words, local, words.say('time.wall', readParts(local)));
}

/** "Wed 25 Nov 2026, 18:00, Bangkok time" */
export function formatWhen(words: Words, at: Date, timeZone: string): string {
  return joinZone(words, formatWallTime(words, at, timeZone), nameZone(words, timeZone));
}

/** A wall time and the zone that it is of. */
export function joinZone(words: Words, time: string, zone: string): string {
  return words.say('time.with_zone', { time, zone });
}

/** "25 Nov 18:00 Bangkok time"; the year only when it is not that of `now`. */
export function formatWhenShort(at: Date, { now, timeZone, words }: WhenReader): string {
  const local = toLocal(words, at, timeZone);
  const isOfThisYear = local.year === toLocal(words, now, timeZone).year;
  const said = words.say(isOfThisYear ? 'time.short' : 'time.short_with_year', readParts(local));
  const time = sayWhich(words, local, said);
  return words.say('time.short_with_zone', { time, zone: nameZone(words, timeZone) });
}

/** "25 Nov 2026" */
export function formatDay(words: Words, at: Date, timeZone: string): string {
  const { day, month, year } = readParts(toLocal(words, at, timeZone));
  return words.say('time.day', { day, month, year });
}

/** "10:02 (Bangkok time)", in the hour that comes twice "02:30 (UTC+1)". */
export function formatClock(words: Words, at: Date, timeZone: string): string {
  const local = toLocal(words, at, timeZone);
  const { clock: time } = readParts(local);
  const said = sayWhich(words, local, time);
  return said === time ? words.say('time.zone_in_use', { time, zone: nameZone(words, timeZone) }) : said;
}

/** "Wed 25 Nov 2026, 18:00, Bangkok time (in 2 days 8 hours)" */
export function formatWhenBoth(at: Date, { now, timeZone, words }: WhenReader): string {
  const time = formatWhen(words, at, timeZone);
  return words.say('time.with_distance', { time, distance: formatRelative(words, at, now) });
}
