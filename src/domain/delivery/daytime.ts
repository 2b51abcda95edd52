const HOUR_MS = 60 * 60_000;
const QUARTER_MS = HOUR_MS / 4;
const DAY_MS = 24 * HOUR_MS;

/** People are reminded in these hours of the day alone. */
const OPENING_HOUR = 10;
const CLOSING_HOUR = 18;

/**
 * The same hour some days later (or earlier, below 0) by the calendar of an IANA zone; outside of the daytime there,
 * the nearest daytime moment of that day.
 */
export function inDaytimeDaysLater(at: Date, days: number, timeZone: string): Date {
  const moved = moveByDays(at, days, timeZone);
  const hourOf = readHours(timeZone);
  return stepIntoDaytime(moved, hourOf, hourOf(moved.getTime()) < OPENING_HOUR ? 'forward' : 'back');
}

/** The moment itself in the daytime of an IANA zone, else when that begins next. */
export function nextDaytime(at: Date, timeZone: string): Date {
  return stepIntoDaytime(at, readHours(timeZone), 'forward');
}

/** Where the clocks change on the way, whole days of 24 hours can miss the day by an hour. */
function moveByDays(at: Date, days: number, timeZone: string): Date {
  const dayOf = readDays(timeZone);
  const wanted = dayOf(at.getTime()) + days * DAY_MS;
  let ms = at.getTime() + days * DAY_MS;
  while (dayOf(ms) < wanted) ms += HOUR_MS;
  while (dayOf(ms) > wanted) ms -= HOUR_MS;
  return new Date(ms);
}

/** The local date as the milliseconds of its midnight in UTC: days of a calendar, without clocks. */
function readDays(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return (ms) => {
    const parts = format.formatToParts(ms);
    const numberOf = (type: 'year' | 'month' | 'day') =>
      Number(parts.find((part) => part.type === type)?.value);
    return Date.UTC(numberOf('year'), numberOf('month') - 1, numberOf('day'));
  };
}

function readHours(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  return (ms) => Number(format.format(ms));
}

/**
 * Every zone is whole quarters of an hour away from UTC, so that stepping by quarters meets each hour's beginning,
 * also where the clocks are put forward or back.
 */
function stepIntoDaytime(at: Date, hourOf: (ms: number) => number, direction: 'forward' | 'back'): Date {
  const isInDaytime = (ms: number) => hourOf(ms) >= OPENING_HOUR && hourOf(ms) < CLOSING_HOUR;
  if (isInDaytime(at.getTime())) return at;
  const [round, step] = direction === 'forward' ? [Math.ceil, QUARTER_MS] : [Math.floor, -QUARTER_MS];
  let quarter = round(at.getTime() / QUARTER_MS) * QUARTER_MS;
  while (!isInDaytime(quarter)) quarter += step;
  return new Date(quarter);
}
