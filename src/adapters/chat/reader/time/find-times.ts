import { toZone } from '../../time/zone.js';
import { mayBegin } from './may-begin.js';
import { NOT_UNDERSTOOD, type ParsedWhen, resolveRead, type WhenContext } from './parse-when.js';
import { makeReadTime, type ReadTime } from './read-time.js';
import type { TimeParts } from './time-parts.js';
import { foldTimeText, isWordEdge } from './time-text.js';

export interface TimeSpan {
  /** In code units of the text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly reading: ParsedWhen;
  /** Whether it is a time for sure, or words that are often none: "may", "sun", "3 days", "24/7". */
  readonly strength: 'sure' | 'maybe';
}

/** Short names of days and months that are words or names as well. */
const ALSO_WORDS =
  /^(?:sun|sat|mon|wed|mar|may|march|april|june|august|dec|jan|sep|dom|vie|mai|mars|mart|lun|pazar|cuma|ekim|rabu|minggu|segunda|terca|quarta|quinta|sexta|now|j|second|mo)$/;

/** "5 dec", "5 ธ.ค.", "12월 5일", not "5/12". */
const NAMED_MONTH = /\p{L}{3}|\p{L}\.\p{L}|\d ?[월月]/u;

/** A text names few times: what is left of one with more is a single span that cannot be read. */
const MAX_SPANS = 12;
const MAX_LOOKS = 250;

interface SpacedText {
  /** With one space where there were more. */
  readonly text: string;
  /** Where each code unit stood before; one more for the end. */
  readonly places: readonly number[];
}

function collapseSpaces(original: string): SpacedText {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < original.length; at += 1) {
    const unit = original.charAt(at);
    const isSpace = /\s/.test(unit);
    if (isSpace && text.endsWith(' ')) continue;
    text += isSpace ? ' ' : unit;
    places.push(at);
  }
  return { text, places: [...places, original.length] };
}

/** No time begins within "INV-2026", "10.000" or "@fri", nor with a sign. */
function isStart(text: string, at: number): boolean {
  if (!/[\p{L}\p{N}@]/u.test(text.charAt(at))) return false;
  return !/[\p{L}\p{N}][-_/#.,:@&'+*=\\]$|[@#_]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Whether what was read names a day or an hour in a way that nothing else is written. */
function isSure(parts: TimeParts, words: string): boolean {
  const { day, clock, duration, weekday, part } = parts;
  if (ALSO_WORDS.test(words)) return false;
  if (clock?.kind === 'end') return true;
  if (clock !== undefined && !clock.isBare && (clock.isOf24 || clock.meridiem !== null)) {
    return !/^\d{1,2}\.\d{2}$/.test(words);
  }
  if (clock?.isBare === true) return false;
  if (duration !== undefined) return parts.isFromNow === true;
  if (day?.kind === 'date')
    return day.year !== null || (NAMED_MONTH.test(words) && !/\bma(?:y|r|rch)\b/.test(words));
  if (day !== undefined) return day.kind === 'offset' || day.kind === 'end';
  return weekday !== undefined || (part !== undefined && parts.week !== undefined);
}

function toSpan(read: ReadTime, reading: ParsedWhen, place: Pick<TimeSpan, 'from' | 'to'>, words: string) {
  const strength = read.parses.every((parts) => isSure(parts, words)) ? 'sure' : 'maybe';
  return { ...place, reading, strength } as const;
}

/**
 * Every run of words in a text that looks like a time, a date or a duration, each as long as it goes, in order. The
 * text is clean, and blank where something else stands: addresses, phone numbers, amounts with their currency. What
 * is over ("yesterday", "3 days ago") is left out; what cannot be read ("31 Feb") comes as `not_understood`.
 */
export function findTimes(original: string, context: WhenContext): readonly TimeSpan[] {
  const { text, places } = collapseSpaces(original);
  const folded = foldTimeText(text);
  const zone = toZone(context.timeZone);
  const readTime = makeReadTime(zone);
  const spans: TimeSpan[] = [];
  let looks = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isWordEdge(folded, at) || !isStart(text, at) || !mayBegin(folded, at)) continue;
    looks += 1;
    if (looks > MAX_LOOKS || spans.length === MAX_SPANS) {
      const rest = { from: places[at] ?? at, to: original.length };
      return [...spans, { ...rest, reading: NOT_UNDERSTOOD, strength: 'maybe' }];
    }
    const read = readTime(folded, at);
    if (read === null) continue;
    const isPast = read.parses.every(({ isBackward }) => isBackward === true);
    const place = { from: places[at] ?? at, to: (places[read.end - 1] ?? read.end) + 1 };
    const words = folded.plain.slice(at, read.end);
    if (!isPast) spans.push(toSpan(read, resolveRead(read, { ...context, zone }), place, words));
    at = read.end - 1;
  }
  return spans;
}
