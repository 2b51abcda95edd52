import { addDuration } from './add-duration.js';
import type { DayChoice, WhyAsked } from './day-choice.js';
import { addDays, addMonths, compareDays, dayOf, type LocalDay } from './local-day.js';
import { fromLocalTime, listInstants } from './local-time.js';
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

/** An hour that the clocks skip, or show twice, is asked about where somebody wrote it. */
function listOddHours(day: LocalDay, clock: ClockChoice, zone: string): readonly Reading[] {
  const { hour, minute, second, shiftDays } = clock;
  const shown = listInstants({ ...addDays(day, shiftDays), hour, minute, second }, zone);
  if (shown === null || (shown.instants.length === 1 && !shown.isSkipped)) return [];
  return shown.instants.map((at) => ({ at, ask: 'which_hour' }));
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
      const ask = isFar ? 'far_ahead' : (choice.ask ?? clock.ask);
      const odd = parts.clock?.kind === 'hour' ? listOddHours(picked.day, clock, context.zone) : [];
      return odd.length > 0 ? odd : [{ at: picked.at, ask }];
    }),
  );
}

function resolveDuration(parts: TimeParts, context: ResolveContext): readonly Reading[] {
  const at = addDuration(parts.duration ?? [], context.now, context.zone);
  if (at === null) return [];
  const isWholeDays = parts.duration?.every(({ unit }) => unit !== 'hours' && unit !== 'minutes') === true;
  if (parts.clock === undefined && parts.part === undefined) return [{ at, ask: null }];
  if (!isWholeDays) return [];
  const day = dayOf(at, context.zone);
  return resolveClock(parts, context.use).flatMap((clock) => {
    const odd = parts.clock?.kind === 'hour' ? listOddHours(day, clock, context.zone) : [];
    const moment = toInstant(day, clock, context);
    if (odd.length > 0 || moment === null) return odd;
    return [{ at: moment, ask: clock.ask }];
  });
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
