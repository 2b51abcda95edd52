import { toZone } from '../../time/zone.js';
import { findNeverAt } from './never-words.js';
import { decideWhen, NOT_UNDERSTOOD, type ParsedWhen, resolveRead, type WhenContext } from './parse-when.js';
import { makeReadTime, type ReadTime } from './read-time.js';
import { resolveTime } from './resolve-time.js';
import { foldTimeText } from './time-text.js';
import { AFTER_WORDS, AGO_WORDS, MERIDIEM_WORDS, MONTH_WORDS, PART_WORDS, UNIT_WORDS } from './time-words.js';
import { findWord, indexWords, type WordIndex } from './word-index.js';
import { ABBREVIATION_WORDS, PLACE_WORDS, UNREAD_ZONES } from './zone-words.js';

export interface LongestTime {
  /** How many of the words it takes. */
  readonly count: number;
  readonly reading: ParsedWhen;
}

const ONLY_AFTER_A_TIME: readonly WordIndex<unknown>[] = [
  AFTER_WORDS,
  AGO_WORDS,
  MERIDIEM_WORDS,
  MONTH_WORDS,
  PART_WORDS,
  UNIT_WORDS,
  ABBREVIATION_WORDS,
  PLACE_WORDS,
  indexWords<true>([[`${UNREAD_ZONES}|time|or|from|onwards|sharp|ish|latest|th|st|nd|rd`, true]]),
];
const NUMBER = /^[+-]?\d{1,2}(?:[:.h]\d{2})*(?:h|st|nd|rd|th|ish|am|pm)?$/;

/** Whether a word that is left over right after a time looks as if it belonged to it: the time is then refused. */
export function looksLikeTime(word: string, context: WhenContext): boolean {
  const text = foldTimeText(word.replace(/^[("'[]+|[)"'\].,;!?]+$/g, ''));
  if (text.plain === '') return false;
  if (NUMBER.test(text.plain) || /^(?:19|20)\d{2}$/.test(text.plain)) return true;
  if (ONLY_AFTER_A_TIME.some((index) => findWord(index, text, 0)?.end === text.plain.length)) return true;
  return makeReadTime(toZone(context.timeZone))(text, 0) !== null;
}

function countWords(words: readonly string[], end: number): number | null {
  let length = 0;
  for (const [at, word] of words.entries()) {
    length += word.length;
    // Punctuation that closes a sentence may stay behind the time.
    const shortest = length - (/[.,;!?]*$/.exec(word)?.[0].length ?? 0);
    if (end >= shortest && end <= length) return at + 1;
    length += 1;
  }
  return null;
}

/** A bare hour with more words after it may be no hour: "tomorrow 14 seats". Both are asked about. */
function askWithoutBareHour(read: ReadTime, context: WhenContext, zone: string): ParsedWhen {
  const bare = read.parses.filter(({ clock }) => clock?.kind === 'hour' && clock.isBare);
  const others = bare.map(({ clock, ...parts }) => parts);
  const readings = [...read.parses, ...others].flatMap((parts) => resolveTime(parts, { ...context, zone }));
  return decideWhen(readings, context.now);
}

/**
 * The longest run of words from the start that is a time, for an option whose quotes were left out:
 * `expires:30 Nov 2027 School fees`. Null where they do not begin with one.
 */
export function readLongestTime(words: readonly string[], context: WhenContext): LongestTime | null {
  const zone = toZone(context.timeZone);
  const [first = ''] = words;
  if (/^(?:never|none)$/i.test(first)) return { count: 1, reading: { kind: 'never' } };
  const text = foldTimeText(words.join(' '));
  const never = findNeverAt(text, 0);
  const neverCount = never === null ? null : countWords(words, never.end);
  if (neverCount !== null) return { count: neverCount, reading: { kind: 'never' } };
  const read = makeReadTime(zone)(text, 0);
  if (read === null) return null;
  const count = countWords(words, read.end);
  // The time ends within a word: what the rest of it means is not known.
  if (count === null) return { count: 1, reading: NOT_UNDERSTOOD };
  const endsBare =
    count < words.length && read.parses.some(({ clock }) => clock?.kind === 'hour' && clock.isBare);
  const reading = endsBare
    ? askWithoutBareHour(read, context, zone)
    : resolveRead(read, { ...context, zone });
  return { count, reading };
}
