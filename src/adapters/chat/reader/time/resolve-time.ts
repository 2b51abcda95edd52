import { addDuration } from './add-duration.js';
import type { DayChoice, WhyAsked } from './day-choice.js';
import { addDays, addMonths, compareDays, dayOf, type LocalDay } from './local-day.js';
import { fromLocalTime } from './local-time.js';
import { type ClockChoice, resolveClock, type WhenUse } from './resolve-clock.js';
import { resolveDay } from './resolve-day.js';
import { resolveZones } from './resolve-zones.js';
import type { TimeParts } from './time-parts.js';

export interface Reading {
  readonly at: Date;
  /** Null: this is what was written, if there is no other reading. */
  readonly ask: WhyAsked | null;
}

export interface ResolveContext {
  readonly now: Date;
  /** The person's, one of IANA's. */
  readonly zone: string;
  readonly use: WhenUse;
}

/** A day further off is asked about where no year was said. */
const NEAR_MONTHS = 6;

interface Candidate {
  readonly day: LocalDay;
  readonly at: Date;
}

function toInstant(day: LocalDay, clock: ClockChoice, { zone, use }: ResolveContext): Date | null {
  const { hour, minute, second, shiftDays } = clock;
  const date = addDays(day, shiftDays);
  return fromLocalTime({ ...date, hour, minute, second }, zone, use === 'expiry' ? 'last' : 'first');
}

/** The first of the days that is not over; the last of them where all are. */
function pickDay(
  { days }: DayChoice,
  clock: ClockChoice,
  { context, isHour }: { readonly context: ResolveContext; readonly isHour: boolean },
): Candidate | null {
  const today = dayOf(context.now, context.zone);
  let chosen: Candidate | null = null;
  for (const day of days) {
    const at = toInstant(day, clock, context);
    if (at === null) continue;
    chosen = { day, at };
    if (isHour ? at > context.now : compareDays(day, today) >= 0) break;
  }
  return chosen;
}

function resolveIn(parts: TimeParts, context: ResolveContext, today: LocalDay): readonly Reading[] {
  const isHour = parts.clock !== undefined || parts.part !== undefined;
  const farFrom = addMonths(dayOf(context.now, context.zone), NEAR_MONTHS);
  const clocks = resolveClock(parts, context.use);
  return resolveDay(parts, today).flatMap((choice) =>
    clocks.flatMap((clock) => {
      const picked = pickDay(choice, clock, { context, isHour });
      if (picked === null) return [];
      const isFar = choice.isOfAnyYear && compareDays(picked.day, farFrom) > 0;
      return [{ at: picked.at, ask: isFar ? 'far_ahead' : (choice.ask ?? clock.ask) }];
    }),
  );
}

function resolveDuration(parts: TimeParts, context: ResolveContext): readonly Reading[] {
  const at = addDuration(parts.duration ?? [], context.now, context.zone);
  if (at === null) return [];
  const isWholeDays = parts.duration?.every(({ unit }) => unit !== 'hours' && unit !== 'minutes') === true;
  if (parts.clock === undefined && parts.part === undefined) return [{ at, ask: null }];
  return isWholeDays
    ? resolveClock(parts, context.use).flatMap((clock) => {
        const moment = toInstant(dayOf(at, context.zone), clock, context);
        return moment === null ? [] : [{ at: moment, ask: clock.ask }];
      })
    : [];
}

/** Every moment that these parts may mean, one or more times. Nothing for what contradicts itself or is of the past. */
export function resolveTime(parts: TimeParts, context: ResolveContext): readonly Reading[] {
  if (parts.isBackward === true) return [];
  if (parts.isNow === true) return [{ at: context.now, ask: null }];
  return resolveZones(parts.zone, context.zone).flatMap((zone) => {
    const there = { ...context, zone };
    if (parts.duration !== undefined) return resolveDuration(parts, there);
    const today = dayOf(context.now, zone);
    // "tomorrow" is the person's; elsewhere it may be another day.
    const own = parts.day?.kind === 'offset' ? dayOf(context.now, context.zone) : today;
    const days = compareDays(today, own) === 0 ? [today] : [own, today];
    return days.flatMap((day) => resolveIn(parts, there, day));
  });
}
