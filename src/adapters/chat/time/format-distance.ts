import type { Words } from '../words/words.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNITS = [
  { key: 'time.days', minutes: 1440 },
  { key: 'time.hours', minutes: 60 },
  { key: 'time.minutes', minutes: 1 },
] as const;

/** The two largest units: "2 days 8 hours", "45 minutes". Under a minute: "less than a minute". */
export function formatDuration(words: Words, ms: number): string {
  let minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  const parts: { text: string; place: number }[] = [];
  for (const [place, unit] of UNITS.entries()) {
    const count = Math.floor(minutes / unit.minutes);
    minutes -= count * unit.minutes;
    if (count > 0) parts.push({ text: words.say(unit.key, { count }), place });
  }
  const [first, second] = parts;
  if (first === undefined) return words.say('time.less_than_a_minute');
  // "2 days 5 minutes" is more exact than anyone reads it: only neighbours stand together.
  return second !== undefined && second.place === first.place + 1
    ? words.say('time.two_units', { larger: first.text, smaller: second.text })
    : first.text;
}

/** What lies ahead is nearest what it is called: three days, less the minutes since it was typed, are three days. */
function round(aheadMs: number): number {
  if (aheadMs < MINUTE_MS) return aheadMs;
  const stepMs = aheadMs < DAY_MS - HOUR_MS / 2 ? MINUTE_MS : HOUR_MS;
  return Math.round(aheadMs / stepMs) * stepMs;
}

/** "in 2 days 8 hours", "12 minutes ago": only ever beside the absolute time. */
export function formatRelative(words: Words, at: Date, now: Date): string {
  const distanceMs = at.getTime() - now.getTime();
  const duration = formatDuration(words, distanceMs >= 0 ? round(distanceMs) : distanceMs);
  return words.say(distanceMs >= 0 ? 'time.after' : 'time.ago', { duration });
}

/** How old something is, as short as a list needs it: "5 min", "2 h", "3 d". */
export function formatAge(words: Words, since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / MINUTE_MS));
  if (minutes < 1) return words.say('time.age.now');
  if (minutes < 60) return words.say('time.age.minutes', { count: minutes });
  if (minutes < 48 * 60) return words.say('time.age.hours', { count: Math.floor(minutes / 60) });
  return words.say('time.age.days', { count: Math.floor(minutes / 1440) });
}
