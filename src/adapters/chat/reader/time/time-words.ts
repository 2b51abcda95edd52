import { indexWords, type WordIndex } from './word-index.js';
import { ARABIC } from './words/arabic.js';
import { CHINESE_AND_JAPANESE } from './words/chinese-and-japanese.js';
import { END_OF_MONTH_BEFORE, NAMED_ENDS, type NamedEnd } from './words/ends.js';
import { ENGLISH } from './words/english.js';
import { FRENCH } from './words/french.js';
import { GERMAN } from './words/german.js';
import { INDONESIAN } from './words/indonesian.js';
import { KOREAN } from './words/korean.js';
import { PORTUGUESE } from './words/portuguese.js';
import { RUSSIAN } from './words/russian.js';
import { SPANISH } from './words/spanish.js';
import { THAI } from './words/thai.js';
import { TURKISH } from './words/turkish.js';
import { VIETNAMESE } from './words/vietnamese.js';
import type { DayPart, DurationUnit, Vocabulary, WeekChoice } from './words/vocabulary.js';

const LANGUAGES: readonly Vocabulary[] = [
  ENGLISH,
  VIETNAMESE,
  THAI,
  INDONESIAN,
  KOREAN,
  SPANISH,
  FRENCH,
  GERMAN,
  PORTUGUESE,
  CHINESE_AND_JAPANESE,
  RUSSIAN,
  TURKISH,
  ARABIC,
];

type Words<Value> = readonly (readonly [string, Value])[];

function fromAll<Value>(pick: (language: Vocabulary) => Words<Value>): WordIndex<Value> {
  return indexWords(LANGUAGES.flatMap(pick));
}

/** In the order of their list, from one. */
function numbered(words: readonly string[] = []): Words<number> {
  return words.map((spellings, at) => [spellings, at + 1] as const);
}

function named<Name extends string>(words: Readonly<Partial<Record<Name, string>>> | undefined): Words<Name> {
  const names = Object.keys(words ?? {}) as Name[];
  return names.map((name) => [words?.[name] ?? '', name] as const);
}

function counted(words: Readonly<Record<number, string>> = {}): Words<number> {
  return Object.entries(words).map(([days, spellings]) => [spellings, Number(days)] as const);
}

function markers(key: 'before' | 'after' | 'ago' | 'backward' | 'hourBefore' | 'dateBefore' | 'links') {
  return fromAll<true>((language) => {
    const words = language[key];
    return words === undefined ? [] : [[words, true]];
  });
}

export interface WeekdayWord {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly week: WeekChoice | null;
}

function listWeekdays({ weekdays, weekdaysOfWeek }: Vocabulary): Words<WeekdayWord> {
  const plain = numbered(weekdays).map(([words, weekday]) => [words, { weekday, week: null }] as const);
  const ofWeek = (['this_week', 'next_week'] as const).flatMap((week) =>
    numbered(weekdaysOfWeek?.[week]).map(([words, weekday]) => [words, { weekday, week }] as const),
  );
  return [...plain, ...ofWeek];
}

export const WEEKDAY_WORDS = fromAll<WeekdayWord>(listWeekdays);
export const MONTH_WORDS = fromAll<number>(({ months }) => numbered(months));
export const DAY_WORDS = fromAll<number>(({ days }) => counted(days));
export const DAY_AFTER_PART_WORDS = fromAll<number>(({ daysAfterPart }) => counted(daysAfterPart));
export const UNIT_WORDS = fromAll<DurationUnit>(({ units }) => named(units));
export const PART_WORDS = fromAll<DayPart>(({ parts }) => named(parts));
export const PART_OF_TODAY_WORDS = fromAll<DayPart>(({ partsOfToday }) => named(partsOfToday));
export const WEEK_WORDS = fromAll<WeekChoice>(({ weeks }) => named(weeks));
export const NUMBER_WORDS = fromAll<number>(({ numbers }) => numbered(numbers));
export const BEFORE_WORDS = markers('before');
export const AFTER_WORDS = markers('after');
export const AGO_WORDS = markers('ago');
export const BACKWARD_WORDS = markers('backward');
export const HOUR_BEFORE_WORDS = markers('hourBefore');
export const DATE_BEFORE_WORDS = markers('dateBefore');
export const LINK_WORDS = markers('links');
/** The value: whether the hour is counted to 24 for sure. */
export const HOUR_AFTER_WORDS = fromAll<boolean>(({ hourAfter, looseHourAfter }) => [
  ...(hourAfter === undefined ? [] : [[hourAfter, true] as const]),
  ...(looseHourAfter === undefined ? [] : [[looseHourAfter, false] as const]),
]);
export const NAMED_END_WORDS = indexWords<NamedEnd>(named(NAMED_ENDS));
export const END_OF_MONTH_WORDS = indexWords<true>([[END_OF_MONTH_BEFORE, true]]);
export const MERIDIEM_WORDS = indexWords<'am' | 'pm'>([
  ['a.m.|a.m|am|a. m.', 'am'],
  ['p.m.|p.m|pm|p. m.', 'pm'],
]);
