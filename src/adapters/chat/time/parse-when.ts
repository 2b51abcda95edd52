import { casual, type ParsedResult } from 'chrono-node/en';
import { DateTime } from 'luxon';
import { fromLocalTime, type LocalTime } from './local-time.js';
import { parseDuration } from './parse-duration.js';
import { toZone } from './zone.js';

/** A date alone means the end of that day for an expiry, and 9:00 for sending. */
export type WhenUse = 'expiry' | 'send';

export interface WhenContext {
  readonly now: Date;
  /** The person's IANA zone. */
  readonly timeZone: string;
  readonly use: WhenUse;
}

export type ParsedWhen =
  | { readonly kind: 'at'; readonly at: Date }
  | { readonly kind: 'never' }
  | { readonly kind: 'not_understood' };

const NOT_UNDERSTOOD: ParsedWhen = { kind: 'not_understood' };
const MAX_LENGTH = 60;
const ISO = /^\d{4}-\d{2}-\d{2}(?:[t ]\d{2}:\d{2}.*)?$/;
/** 3/4 is March to some and April to others. "fri 18.00" is a time, but "18.00" alone may be a date. */
const NUMERIC_DATE = /\d\s?[/-]\s?\d|\d\.\d{1,2}\.\d|^\d{1,2}\.\d{1,2}\.?$/;
const BACKWARDS = /\b(?:last|ago|yesterday|past)\b/;
const PART_OF_DAY = /\b(?:morning|afternoon|evening|tonight|night|noon|midnight)\b/;
const LEADING_WORDS = /^(?:(?:until|till|by|on|at|before)\s)+/;

function endOrNine(use: WhenUse): Pick<LocalTime, 'hour' | 'minute' | 'second'> {
  return use === 'expiry' ? { hour: 23, minute: 59, second: 59 } : { hour: 9, minute: 0, second: 0 };
}

function at(date: Date | null): ParsedWhen {
  return date === null || Number.isNaN(date.getTime()) ? NOT_UNDERSTOOD : { kind: 'at', at: date };
}

function fromClock(local: LocalTime, zone: string, use: WhenUse): ParsedWhen {
  return at(fromLocalTime(local, zone, use === 'expiry' ? 'last' : 'first'));
}

function parseIso(text: string, zone: string, use: WhenUse): ParsedWhen {
  const time = DateTime.fromISO(text.toUpperCase().replace(' ', 'T'), { zone: 'utc', setZone: true });
  if (!time.isValid) return NOT_UNDERSTOOD;
  if (/z$|[+-]\d{2}:?\d{2}$/.test(text.slice('yyyy-mm-ddt'.length))) return at(time.toJSDate());
  const { year, month, day, hour, minute, second } = time;
  const clock = text.length === 'yyyy-mm-dd'.length ? endOrNine(use) : { hour, minute, second };
  return fromClock({ year, month, day, ...clock }, zone, use);
}

/** Words read by chrono from a moment on; only if they are all one time, not a part of it or a span. */
function readWords(text: string, from: DateTime): ParsedResult['start'] | null {
  const reference = { instant: from.toJSDate(), timezone: from.offset };
  const [result] = casual.parse(text, reference, { forwardDate: true });
  const isWhole = result !== undefined && !result.end && result.text.length === text.length;
  return isWhole ? result.start : null;
}

/** What the clocks of the zone will show; null where the weekday and the date contradict one another. */
function toClock(start: ParsedResult['start'], text: string, use: WhenUse): LocalTime | null {
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => start.get(name) ?? 0;
  const date = { year: part('year'), month: part('month'), day: part('day') };
  const weekday = start.isCertain('weekday') ? start.get('weekday') : null;
  if (weekday !== null && DateTime.fromObject(date).weekday % 7 !== weekday) return null;
  const hasHour = start.isCertain('hour') || PART_OF_DAY.test(text);
  return {
    ...date,
    ...(hasHour ? { hour: part('hour'), minute: part('minute'), second: 0 } : endOrNine(use)),
  };
}

/**
 * Reckoned from midnight, so that on a Friday "fri 20:00" is today's and a day alone is never pushed to next year;
 * an hour of today that has passed is reckoned from now, which makes it tomorrow's or next week's.
 */
function parseWords(text: string, zone: string, { now, use }: WhenContext): ParsedWhen {
  const local = DateTime.fromJSDate(now, { zone });
  const fromNow = readWords(text, local);
  if (fromNow?.isCertain('timezoneOffset')) return at(fromNow.date());
  for (const start of [readWords(text, local.startOf('day')), fromNow]) {
    const clock = start === null ? null : toClock(start, text, use);
    const when = clock === null ? NOT_UNDERSTOOD : fromClock(clock, zone, use);
    const isOver = when.kind === 'at' && when.at <= now && start?.isCertain('hour') === true;
    if (!isOver || start === fromNow) return when;
  }
  return NOT_UNDERSTOOD;
}

/**
 * Reads when something is to happen: "3d", "90m", "fri 18:00", "tomorrow 9am", "25 Nov", ISO 8601, "never".
 * Never throws. Dates in numbers other than ISO 8601 are not understood: nobody knows which is the month.
 */
export function parseWhen(text: string, context: WhenContext): ParsedWhen {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(LEADING_WORDS, '');
  if (typed === '' || typed.length > MAX_LENGTH) return NOT_UNDERSTOOD;
  if (typed === 'never') return { kind: 'never' };
  const zone = toZone(context.timeZone);
  if (ISO.test(typed)) return parseIso(typed, zone, context.use);
  const duration = parseDuration(typed, context.now, zone);
  if (duration !== null) return at(duration);
  if (NUMERIC_DATE.test(typed) || BACKWARDS.test(typed)) return NOT_UNDERSTOOD;
  return parseWords(typed, zone, context);
}
