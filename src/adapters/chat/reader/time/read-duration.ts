import { matchAt, readNumber, skipSpaces } from './read-number.js';
import type { DurationItem, PartReader, Step } from './time-parts.js';
import type { TimeText } from './time-text.js';
import { AFTER_WORDS, AGO_WORDS, BEFORE_WORDS, UNIT_WORDS } from './time-words.js';
import { findWord, indexWords } from './word-index.js';

interface ReadItems {
  readonly end: number;
  readonly items: readonly DurationItem[];
}

const MAX_ITEMS = 4;
/** "1h30": the minutes need no word. */
const GLUED_MINUTES = /(?<=\dh)([0-5]\d)(?![\d:.,]|[a-z])/y;
const HALF = indexWords<number>([
  ['half an|half a|half|nửa|ครึ่ง|setengah|medio|media|une demi|demi|eine halbe|meia', 0.5],
]);
const AND_A_HALF = indexWords<number>([['and a half|rưỡi|y media|et demie|e meia', 0.5]]);
const BETWEEN = indexWords<true>([[',|, and|and|và|dan|y|et|und|e', true]]);

function readItem(text: TimeText, at: number): (DurationItem & { readonly end: number }) | null {
  const count = findWord(HALF, text, at) ?? readNumber(text, at);
  if (count === null) return null;
  const unit = findWord(UNIT_WORDS, text, skipSpaces(text, count.end));
  if (unit === null) return null;
  const half = findWord(AND_A_HALF, text, skipSpaces(text, unit.end));
  return { end: half?.end ?? unit.end, count: count.value + (half?.value ?? 0), unit: unit.value };
}

function readItems(text: TimeText, at: number): ReadItems | null {
  const items: DurationItem[] = [];
  let end = at;
  let next = at;
  while (items.length < MAX_ITEMS) {
    const read = readItem(text, next);
    if (read === null) break;
    items.push({ count: read.count, unit: read.unit });
    end = read.end;
    const minutes = matchAt(GLUED_MINUTES, text.plain, end);
    if (minutes !== null) {
      return { end: end + 2, items: [...items, { count: Number(minutes[1]), unit: 'minutes' }] };
    }
    const between = findWord(BETWEEN, text, skipSpaces(text, end));
    next = skipSpaces(text, between?.end ?? end);
  }
  return items.length === 0 ? null : { end, items };
}

/** "3d", "in 2 days 8 hours", "1.5h", "half an hour", "3 ngày nữa"; with "ago" it is of the past. */
export const readDuration: PartReader = (text, at, parts) => {
  if (Object.keys(parts).length > 0) return [];
  const before = findWord(BEFORE_WORDS, text, at);
  const starts = before === null ? [at] : [skipSpaces(text, before.end), at];
  return starts.flatMap((start): readonly Step[] => {
    const read = readItems(text, start);
    if (read === null) return [];
    const next = skipSpaces(text, read.end);
    const after = findWord(AFTER_WORDS, text, next);
    const ago = findWord(AGO_WORDS, text, next);
    const duration = { duration: read.items, isFromNow: after !== null || start !== at };
    if (ago !== null) return [{ end: ago.end, parts: { isBackward: true } }];
    return [{ end: after?.end ?? read.end, parts: duration }];
  });
};
