import type { WhyAsked } from './day-choice.js';
import type { ClockSpec, TimeParts } from './time-parts.js';
import type { DayPart } from './words/vocabulary.js';

/** A date alone means the end of that day for an expiry, and 9:00 for sending. */
export type WhenUse = 'expiry' | 'send';

export interface ClockChoice {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Days after the one that is named: midnight may be its end. */
  readonly shiftDays: number;
  readonly ask: WhyAsked | null;
}

type Hour = Extract<ClockSpec, { readonly kind: 'hour' }>;

/** When a part of a day is, where it stands alone. */
const PART_HOURS: Readonly<Record<DayPart, number>> = {
  morning: 6,
  noon: 12,
  afternoon: 15,
  evening: 20,
  night: 20,
  midnight: 0,
};
/** The hours of a clock of 24 that may be meant with a part of the day; past 24 they are of the next day. */
const PART_SPANS: Readonly<Record<DayPart, readonly [first: number, last: number]>> = {
  morning: [0, 12],
  noon: [11, 14],
  afternoon: [12, 19],
  evening: [16, 23],
  night: [18, 24],
  midnight: [24, 24],
};
const OFFICES_CLOSE = [17, 18];

function at(hour: number, more: Partial<ClockChoice> = {}): ClockChoice {
  return { hour: hour % 24, minute: 0, second: 0, shiftDays: Math.floor(hour / 24), ask: null, ...more };
}

const END_OF_DAY = { minute: 59, second: 59 };

/** The start or the end of a day; who names no day, or this one, means the coming one. */
function chooseMidnight({ day, weekday }: TimeParts): readonly ClockChoice[] {
  const isToday = weekday === undefined && (day === undefined || (day.kind === 'offset' && day.days === 0));
  return isToday ? [at(24)] : [at(0, { ask: 'which_day' }), at(24, { ask: 'which_day' })];
}

function chooseWithPart(clock: Hour, part: DayPart, parts: TimeParts): readonly ClockChoice[] {
  const [first, last] = PART_SPANS[part];
  const { minute, second } = clock;
  const hours =
    clock.hour <= 12 ? [clock.hour % 12, (clock.hour % 12) + 12, (clock.hour % 12) + 24] : [clock.hour];
  const fitting = hours.filter((hour) => hour >= first && hour <= last);
  if (fitting.some((hour) => hour === 24)) return minute === 0 ? chooseMidnight(parts) : [];
  return fitting.map((hour) => at(hour, { minute, second }));
}

function chooseHour(clock: Hour, parts: TimeParts): readonly ClockChoice[] {
  const { hour, minute, second, meridiem } = clock;
  const rest = { minute, second };
  if (meridiem !== null) {
    if (hour > 12) return meridiem === 'pm' ? [at(hour, rest)] : [];
    if (hour === 0) return [];
    if (hour === 12 && meridiem === 'am' && minute === 0) return chooseMidnight(parts);
    return [at((hour % 12) + (meridiem === 'pm' ? 12 : 0), rest)];
  }
  if (parts.part !== undefined) return chooseWithPart(clock, parts.part, parts);
  if (clock.isOf24 || hour === 0 || hour >= 12) return [at(hour, rest)];
  return [at(hour, { ...rest, ask: 'which_hour' }), at(hour + 12, { ...rest, ask: 'which_hour' })];
}

function chooseEnd(of: 'day' | 'business_day', use: WhenUse): readonly ClockChoice[] {
  if (of === 'day' && use === 'expiry') return [at(23, END_OF_DAY)];
  const closing = OFFICES_CLOSE.map((hour) => at(hour, { ask: 'which_hour' }));
  return of === 'day' ? [...closing, at(23, { ...END_OF_DAY, ask: 'which_hour' })] : closing;
}

/** The hours that may be meant; none for a contradiction, as "14:00 in the morning". */
export function resolveClock(parts: TimeParts, use: WhenUse): readonly ClockChoice[] {
  const { clock, part, day } = parts;
  if (clock?.kind === 'end') return chooseEnd(clock.of, use);
  if (clock !== undefined) return chooseHour(clock, parts);
  if (part === 'midnight') return chooseMidnight(parts);
  if (part === 'night' && day?.kind === 'offset' && day.days === 0) return [at(22)];
  if (part !== undefined) return [at(PART_HOURS[part])];
  return use === 'expiry' ? [at(23, END_OF_DAY)] : [at(9)];
}
