import type { LocalDay } from './local-day.js';

/** Why a time is asked about instead of read. */
export type WhyAsked =
  | 'which_week'
  | 'which_day'
  | 'which_hour'
  /** The next such day is more than six months off, and no year was said. */
  | 'far_ahead'
  /** Days and months, or zones, that can be read in several ways. */
  | 'several';

/** Days that may be meant: the first of them that is not over is. */
export interface DayChoice {
  readonly days: readonly LocalDay[];
  /** Set: even a single day is asked about. */
  readonly ask: WhyAsked | null;
  /** The year was not said. */
  readonly isOfAnyYear: boolean;
}

export function chooseDay(days: readonly LocalDay[], ask: WhyAsked | null = null): DayChoice {
  return { days, ask, isOfAnyYear: false };
}
