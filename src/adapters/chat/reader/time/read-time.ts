import { findDeadlineAt } from './deadline-words.js';
import { readClock } from './read-clock.js';
import { readBackwardOrNow, readRelativeDay, readWeek, readWeekday } from './read-day.js';
import { readDuration } from './read-duration.js';
import { readNamedDate } from './read-named-date.js';
import { matchAt, skipSpaces } from './read-number.js';
import { readNumericDate } from './read-numeric-date.js';
import { readEndOfDay, readPart, readSpokenHour } from './read-spoken-clock.js';
import { readThaiHour } from './read-thai-clock.js';
import { makeReadZone } from './read-zone.js';
import type { PartReader, Step, TimeParts } from './time-parts.js';
import { isWordEdge, type TimeText } from './time-text.js';
import { LINK_WORDS } from './time-words.js';
import { indexWords } from './word-index.js';

const READERS: readonly PartReader[] = [
  readDuration,
  readNumericDate,
  readNamedDate,
  readWeekday,
  readRelativeDay,
  readWeek,
  readClock,
  readSpokenHour,
  readThaiHour,
  readPart,
  readEndOfDay,
  readBackwardOrNow,
];
const GLUE = /[ ,;.·()（）、，]*/y;
const JOINED = indexWords<true>([
  ['from|after|before|and|or|&|/|+|hoặc|và|หรือ|dan|atau|y|et|ou|und|oder|e|또는|或', true],
]);
const RANGE = indexWords<true>([
  ['-|~|to|until|till|through|thru|bis|au|a|đến|ถึง|sampai|hasta|から|até|到|至', true],
]);
/** Enough for every time anybody writes; a bound for what nobody does. */
const MAX_STEPS = 200;

function skipGlue(text: TimeText, at: number): number {
  return at + (matchAt(GLUE, text.plain, at)?.[0].length ?? 0);
}

/** Where the next part may begin: after spaces and commas, and after one or two words that add nothing. */
function listStarts(text: TimeText, at: number): readonly number[] {
  const first = skipGlue(text, at);
  const second = LINK_WORDS(text, first).map(({ end }) => skipGlue(text, end));
  const third = second.flatMap((start) => LINK_WORDS(text, start).map(({ end }) => skipGlue(text, end)));
  return [...new Set([first, ...second, ...third])];
}

/** After an article or "on"; words of a deadline are no part of the time after them. */
function listLeads(text: TimeText, at: number): readonly number[] {
  if (findDeadlineAt(text, at) !== null) return [];
  return LINK_WORDS(text, at).map(({ end }) => skipSpaces(text, end));
}

/** Whether some part says a day or an hour: "next" alone is no time, nor is a bare number. */
function isTime({ week, clock, zone, ...others }: TimeParts): boolean {
  const isHour = clock !== undefined && (clock.kind === 'end' || !clock.isBare);
  return isHour || week === 'next_week' || week === 'this_week' || Object.keys(others).length > 0;
}

/** Every way to read the parts of one time from a place on; the longest ones, which may differ in meaning. */
function readParts(text: TimeText, at: number, readers: readonly PartReader[]): readonly Step[] {
  let longest: Step[] = [];
  let steps: readonly Step[] = [{ end: at, parts: {} }];
  let taken = 0;
  while (steps.length > 0 && taken < MAX_STEPS) {
    const next: Step[] = [];
    for (const step of steps) {
      const starts = step.end === at ? [at, ...listLeads(text, at)] : listStarts(text, step.end);
      const read = starts.flatMap((start) => {
        // After "at" or "lúc" 21h is an hour: a duration has words of its own before it.
        const fitting =
          start === at || step.end !== at ? readers : readers.filter((each) => each !== readDuration);
        return fitting.flatMap((reader) => reader(text, start, step.parts));
      });
      next.push(...read.filter(({ end }) => isWordEdge(text, end)));
    }
    taken += next.length;
    for (const step of next.filter(({ parts }) => isTime(parts))) {
      const best = longest[0]?.end ?? 0;
      if (step.end > best) longest = [];
      if (step.end >= best) longest.push(step);
    }
    steps = next;
  }
  return longest;
}

/** All the readings of one run of words, which end at the same place. */
export interface ReadTime {
  /** Exclusive, in code units. */
  readonly end: number;
  readonly parses: readonly TimeParts[];
  /** "9:00-10:00", "mon to fri", "fri or sat": two times, which are no moment. */
  readonly isRange: boolean;
}

/** Where a second time ends that is tied to a first one, "-10:00", "or sat"; after a dash a number will do. */
function findRangeEnd(text: TimeText, at: number, readers: readonly PartReader[]): number | null {
  for (const { end } of [...RANGE(text, at), ...JOINED(text, at)]) {
    const [other] = readParts(text, skipSpaces(text, end), readers);
    if (other !== undefined) return other.end;
  }
  const number = matchAt(/(?:-|~|to |bis |đến ) ?\d{1,4}(?!\d)/y, text.exact, at);
  return number === null ? null : at + number[0].length;
}

/** Makes the reader of the longest time that begins at a place; null for none. `ownZone`: the person's. */
export function makeReadTime(ownZone: string): (text: TimeText, at: number) => ReadTime | null {
  const readers = [...READERS, makeReadZone(ownZone)];
  return (text, at) => {
    const steps = readParts(text, at, readers);
    const [first] = steps;
    if (first === undefined) return null;
    const parses = steps.map(({ parts }) => parts);
    const next = skipSpaces(text, first.end);
    const rangeEnd = findRangeEnd(text, next, readers);
    return { end: rangeEnd ?? first.end, parses, isRange: rangeEnd !== null };
  };
}
