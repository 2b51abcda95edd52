const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** "2026-11-25T18:00" in that zone, as a `datetime-local` field wants it. */
export function toWallTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The moment at which clocks of that zone show "2026-11-25T18:00"; undefined for what is no such text. A time that
 * the zone skips (summer time begins) is the moment as far behind the gap.
 */
export function fromWallTime(wallTime: string, timeZone: string): Date | undefined {
  // Browsers guess a date from almost anything.
  if (!WALL_TIME.test(wallTime)) return undefined;
  const asUtc = Date.parse(`${wallTime}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offsetMs = (atMs: number) => Date.parse(`${toWallTime(new Date(atMs), timeZone)}:00Z`) - atMs;
  const guess = asUtc - offsetMs(asUtc);
  return new Date(asUtc - offsetMs(guess));
}
