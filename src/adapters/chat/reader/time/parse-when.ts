import { toZone } from '../../time/zone.js';
import type { WhyAsked } from './day-choice.js';
import { findDeadlineAfter, findEndWordAt, findLastingAfter } from './deadline-words.js';
import { isNever } from './never-words.js';
import { dropPrintedDistance } from './printed-distance.js';
import { skipSpaces } from './read-number.js';
import { makeReadTime, type ReadTime } from './read-time.js';
import type { WhenUse } from './resolve-clock.js';
import { type Reading, type ResolveContext, resolveTime } from './resolve-time.js';
import type { TimeParts } from './time-parts.js';
import { foldTimeText, type TimeText } from './time-text.js';

export interface WhenContext {
  readonly now: Date;
  /** The person's IANA zone. */
  readonly timeZone: string;
  readonly use: WhenUse;
}

export type ParsedWhen =
  | { readonly kind: 'at'; readonly at: Date }
  | { readonly kind: 'never' }
  | {
      readonly kind: 'ask';
      /** One or more, the earliest first; those that are over are left out where others are not. */
      readonly readings: readonly Date[];
      readonly why: WhyAsked;
    }
  | { readonly kind: 'not_understood' };

export const NOT_UNDERSTOOD: ParsedWhen = { kind: 'not_understood' };
const MAX_LENGTH = 80;
const MAX_READINGS = 4;

/** What all the readings come to: one moment, or a question. */
export function decideWhen(readings: readonly Reading[], now: Date): ParsedWhen {
  const unique = readings.filter(
    ({ at }, index) => readings.findIndex((other) => other.at.getTime() === at.getTime()) === index,
  );
  const [first] = unique;
  if (first === undefined) return NOT_UNDERSTOOD;
  const why = readings.find(({ ask }) => ask !== null)?.ask ?? null;
  if (unique.length === 1 && why === null) return { kind: 'at', at: first.at };
  const ahead = unique.filter(({ at }) => at > now);
  const shown = (ahead.length > 0 ? ahead : unique).slice(0, MAX_READINGS);
  const instants = shown.map(({ at }) => at).sort((one, other) => one.getTime() - other.getTime());
  return { kind: 'ask', readings: instants, why: why ?? 'several' };
}

/** "Friday 5 Dec" where that is a Saturday: the date or the weekday is a slip, and nobody can tell which. */
function resolveSlip(parts: TimeParts, context: ResolveContext): readonly Reading[] {
  const { day, weekday, ...rest } = parts;
  if (day?.kind !== 'date' || weekday === undefined) return [];
  const either = [
    { ...rest, day },
    { ...rest, weekday },
  ].map((each) => resolveTime(each, context));
  if (either.some((readings) => readings.length === 0)) return [];
  return either.flat().map(({ at }) => ({ at, ask: 'which_day' }));
}

/** The readings of what was read from a text. Throws nothing. */
export function resolveRead({ parses, isRange }: ReadTime, context: ResolveContext): ParsedWhen {
  if (isRange) return NOT_UNDERSTOOD;
  const readings = parses.flatMap((parts) => resolveTime(parts, context));
  const isSlip = readings.length === 0;
  return decideWhen(isSlip ? parses.flatMap((parts) => resolveSlip(parts, context)) : readings, context.now);
}

function isAllRead(text: TimeText, end: number): boolean {
  const next = skipSpaces(text, end);
  const after = findDeadlineAfter(text, next) ?? findLastingAfter(text, next);
  return /^[ .,;!)]*$/.test(text.plain.slice(after ?? end));
}

/** "until fri", "due by fri": what the field says already. A time may begin with such a word, as "in" and "trong" do. */
function skipDeadlineWords(text: TimeText): number {
  let at = 0;
  for (let found = findEndWordAt(text, at); found !== null; found = findEndWordAt(text, at)) {
    at = skipSpaces(text, found.end);
  }
  return at;
}

/**
 * Reads when something is to happen: "3d", "fri 18:00", "tomorrow 9am", "25 Nov", ISO 8601, "never", in several
 * languages. What has more than one meaning is asked about, with all of them. Never throws; the server's zone has no
 * effect.
 */
export function parseWhen(text: string, { now, timeZone, use }: WhenContext): ParsedWhen {
  const written = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  const typed = dropPrintedDistance(written);
  if (typed === '' || typed.length > MAX_LENGTH) return NOT_UNDERSTOOD;
  if (isNever(typed)) return { kind: 'never' };
  const zone = toZone(timeZone);
  const folded = foldTimeText(typed);
  const read = makeReadTime(zone)(folded, skipDeadlineWords(folded));
  if (read === null || !isAllRead(folded, read.end)) return NOT_UNDERSTOOD;
  return resolveRead(read, { now, zone, use });
}
