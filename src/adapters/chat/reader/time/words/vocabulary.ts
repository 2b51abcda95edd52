export type DurationUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight';
/** "next" is the coming one to some and that of next week to others. */
export type WeekChoice = 'this' | 'next' | 'this_week' | 'next_week';

/** The words of time in one language. Spellings of one meaning are parted by `|`; marks may be left out by who types. */
export interface Vocabulary {
  /** Seven, Monday first. */
  readonly weekdays: readonly string[];
  /** Twelve. */
  readonly months: readonly string[];
  /** Days counted from today: "tomorrow" is 1. */
  readonly days: Readonly<Record<number, string>>;
  readonly units: Readonly<Partial<Record<DurationUnit, string>>>;
  readonly parts: Readonly<Partial<Record<DayPart, string>>>;
  /** Parts of today: "tonight". */
  readonly partsOfToday?: Readonly<Partial<Record<DayPart, string>>>;
  /** What stands before or after a weekday to say of which week it is. */
  readonly weeks: Readonly<Partial<Record<WeekChoice, string>>>;
  /** Before a duration from now ("in") and after it ("from now"). */
  readonly before?: string;
  readonly after?: string;
  /** Weekdays that are one word with their week, Monday first: "下周五". */
  readonly weekdaysOfWeek?: Readonly<Record<'this_week' | 'next_week', readonly string[]>>;
  /** Days that are named so only after a part of the day: "sáng mai". */
  readonly daysAfterPart?: Readonly<Record<number, string>>;
  /** After a duration that lies in the past: "ago". */
  readonly ago?: string;
  /** What names a day of the past, or comes before it: "yesterday", "last". */
  readonly backward: string;
  /** Before an hour: "um", "a las". */
  readonly hourBefore?: string;
  /** After an hour that is counted to 24 ("Uhr"), and after one that may be of either half of the day ("o'clock"). */
  readonly hourAfter?: string;
  readonly looseHourAfter?: string;
  /** Before the day of a month: "ngày 25". */
  readonly dateBefore?: string;
  /** Words between the parts of a time that add nothing: "the", "of". */
  readonly links: string;
  /** Numbers in words, from one. */
  readonly numbers?: readonly string[];
}
