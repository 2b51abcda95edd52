/** Whose eyes: their IANA zone, the language of their Slack, and what day it is now. */
export interface DateReader {
  readonly timeZone: string;
  /** `vi-VN` */
  readonly locale: string;
  readonly now: Date;
}

const PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
};
/** What the page itself says is in it, whoever reads. */
const PAGE_LOCALE = 'en-US';

/**
 * Slack's date token: "{date_short_pretty} at {time}". What it does not know stays as it is.
 * @see https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function formatDateToken(at: Date, format: string, reader: DateReader): string {
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => formatPart(at, name, reader) ?? whole);
}

function formatPart(at: Date, name: string, reader: DateReader): string | undefined {
  const { timeZone, locale } = reader;
  if (name === 'date_num') return dayKey(at, timeZone);
  if (name === 'ago') return ago(at, reader);
  const options = PARTS[name.replace(/_pretty$/, '')];
  if (options === undefined) return undefined;
  const near = name.endsWith('_pretty') ? nameNearDay(at, reader) : undefined;
  // The year is the one that everybody's messages count by, in Thailand too.
  const format = { calendar: 'gregory', timeZone, ...options } as const;
  return near ?? new Intl.DateTimeFormat(locale, format).format(at);
}

const DAY_MS = 86_400_000;

function nameNearDay(at: Date, { timeZone, locale, now }: DateReader): string | undefined {
  const day = dayKey(at, timeZone);
  const found = [-1, 0, 1].find((days) => dayKey(new Date(now.getTime() + days * DAY_MS), timeZone) === day);
  if (found === undefined) return undefined;
  const name = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(found, 'day');
  // It stands within a sentence; Vietnamese comes with a capital.
  return name.toLocaleLowerCase(locale);
}

function ago(at: Date, { locale, now }: DateReader): string {
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 1440) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 1440), 'day');
}

/** "2026-11-22" in that zone. */
export function dayKey(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
}

/** "14:05" in that zone. */
export function clockTime(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(PAGE_LOCALE, { timeZone, ...PARTS['time'] }).format(at);
}

/** "Today", "Yesterday", "Sunday, November 22": the line between two days of a channel. */
export function dayName(at: Date, reader: Pick<DateReader, 'timeZone' | 'now'>): string {
  const near = nameNearDay(at, { ...reader, locale: PAGE_LOCALE });
  if (near !== undefined) return near.charAt(0).toUpperCase() + near.slice(1);
  const options = { timeZone: reader.timeZone, weekday: 'long', month: 'long', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(PAGE_LOCALE, options).format(at);
}

/** "New York" */
export function cityOf(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

/** "Bangkok time" */
export function zoneName(timeZone: string): string {
  return timeZone === 'UTC' ? timeZone : `${cityOf(timeZone)} time`;
}

/** "Sun 22 Nov, 14:05, Bangkok time" */
export function momentInZone(at: Date, timeZone: string): string {
  return `${shortMoment(at, timeZone)}, ${zoneName(timeZone)}`;
}

/** "Sun 22 Nov, 14:05" */
export function shortMoment(at: Date, timeZone: string): string {
  const options = { timeZone, weekday: 'short', day: 'numeric', month: 'short' } as const;
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')}, ${clockTime(at, timeZone)}`;
}
