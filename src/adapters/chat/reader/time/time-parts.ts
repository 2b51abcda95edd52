import type { TimeText } from './time-text.js';
import type { NamedEnd } from './words/ends.js';
import type { DayPart, DurationUnit, WeekChoice } from './words/vocabulary.js';

export interface DurationItem {
  /** Halves and quarters are exact in binary. */
  readonly count: number;
  readonly unit: DurationUnit;
}

/** Which day, as it was written. */
export type DaySpec =
  | { readonly kind: 'offset'; readonly days: number }
  | {
      readonly kind: 'date';
      /** Null: the next such day. */
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      /** Two digits may be the year only where that is near. */
      readonly isYearFirst?: boolean;
    }
  /** A day that no calendar has. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'day_of_month'; readonly day: number; readonly isBare: boolean }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly isEnd: boolean }
  | { readonly kind: 'end'; readonly of: Exclude<NamedEnd, 'day' | 'business_day'> };

export type ClockSpec =
  | {
      readonly kind: 'hour';
      /** 0 to 24 */
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
      /** Null: not said. */
      readonly meridiem: 'am' | 'pm' | null;
      /** Whether the hour was written as on a clock of 24; else 6 may be 18:00. */
      readonly isOf24: boolean;
      /** A number and nothing else, or "18h": no hour unless something else beside it says so. */
      readonly isBare: boolean;
    }
  | { readonly kind: 'end'; readonly of: 'day' | 'business_day' };

export type ZoneSpec =
  | { readonly kind: 'offset'; readonly minutes: number }
  /** An abbreviation: fixed offsets in minutes, and the zones whose clocks people may mean by it. */
  | { readonly kind: 'named'; readonly offsets: readonly number[]; readonly homes: readonly string[] }
  | { readonly kind: 'iana'; readonly zone: string };

/** All that was read of one time. */
export interface TimeParts {
  /** 1 is Monday. */
  readonly weekday?: number;
  readonly week?: WeekChoice;
  readonly day?: DaySpec;
  readonly duration?: readonly DurationItem[];
  /** A duration with a word that says from when: "in 3 days". */
  readonly isFromNow?: boolean;
  readonly clock?: ClockSpec;
  readonly part?: DayPart;
  readonly zone?: ZoneSpec;
  /** Of the past: nothing that can be done. */
  readonly isBackward?: boolean;
  readonly isNow?: boolean;
}

export interface Step {
  /** Where it ends, exclusive, in code units. */
  readonly end: number;
  readonly parts: TimeParts;
}

/** Reads one part at a place, in each way that it can be read; what has no reading gives none. */
export type PartReader = (text: TimeText, at: number, parts: TimeParts) => readonly Step[];
