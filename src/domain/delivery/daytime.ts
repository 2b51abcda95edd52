const HOUR_MS = 60 * 60_000;
const QUARTER_MS = HOUR_MS / 4;

/** People are reminded in these hours of the day alone. */
const OPENING_HOUR = 10;
const CLOSING_HOUR = 18;

/** The moment itself in the daytime of an IANA zone, else the nearest one on the same day there. */
export function toDaytimeOfDay(at: Date, timeZone: string): Date {
  const hourOf = readHours(timeZone);
  return stepIntoDaytime(at, hourOf, hourOf(at.getTime()) < OPENING_HOUR ? 'forward' : 'back');
}

/** The moment itself in the daytime of an IANA zone, else when that begins next. */
export function nextDaytime(at: Date, timeZone: string): Date {
  return stepIntoDaytime(at, readHours(timeZone), 'forward');
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
