import { readNumber, skipSpaces } from './read-number.js';
import type { ClockSpec, PartReader } from './time-parts.js';
import {
  DAY_AFTER_PART_WORDS,
  HOUR_AFTER_WORDS,
  MERIDIEM_WORDS,
  NAMED_END_WORDS,
  PART_OF_TODAY_WORDS,
  PART_WORDS,
} from './time-words.js';
import { findWord, indexWords } from './word-index.js';

const FRACTIONS = indexWords<number>([
  ['half past|half after', 30],
  ['quarter past|a quarter past|quarter after', 15],
  ['quarter to|a quarter to|quarter till', -15],
]);

/** "half past six", "quarter to 7 pm", "six o'clock", "six pm" */
export const readSpokenHour: PartReader = (text, at, parts) => {
  if (parts.clock !== undefined) return [];
  const fraction = findWord(FRACTIONS, text, at);
  const number = readNumber(text, skipSpaces(text, fraction?.end ?? at));
  if (number === null || number.value > 12 || !Number.isInteger(number.value)) return [];
  const next = skipSpaces(text, number.end);
  const meridiem = findWord(MERIDIEM_WORDS, text, next);
  const mark = findWord(HOUR_AFTER_WORDS, text, next);
  const isSpoken = fraction !== null || (/\D/.test(text.plain.charAt(at)) && (meridiem ?? mark) !== null);
  if (!isSpoken) return [];
  const minutes = (number.value % 12) * 60 + (fraction?.value ?? 0) + (number.value === 12 ? 720 : 0);
  const clock: ClockSpec = {
    kind: 'hour',
    hour: Math.floor(minutes / 60) || 12,
    minute: ((minutes % 60) + 60) % 60,
    second: 0,
    meridiem: meridiem?.value ?? null,
    isOf24: false,
    isBare: false,
  };
  return [{ end: meridiem?.end ?? mark?.end ?? number.end, parts: { ...parts, clock } }];
};

/** "morning", "tối nay", "sáng mai", "tonight" */
export const readPart: PartReader = (text, at, parts) => {
  if (parts.part !== undefined || parts.duration !== undefined) return [];
  const ofToday = findWord(PART_OF_TODAY_WORDS, text, at);
  if (ofToday !== null && parts.day === undefined) {
    const today = { kind: 'offset', days: 0 } as const;
    return [{ end: ofToday.end, parts: { ...parts, part: ofToday.value, day: today } }];
  }
  return PART_WORDS(text, at).flatMap(({ end, value }) => {
    const day = parts.day === undefined ? findWord(DAY_AFTER_PART_WORDS, text, skipSpaces(text, end)) : null;
    if (day === null) return [{ end, parts: { ...parts, part: value } }];
    const named = { kind: 'offset', days: day.value } as const;
    return [{ end: day.end, parts: { ...parts, part: value, day: named } }];
  });
};

/** "eod", "close of business": an end of a day as its hour. */
export const readEndOfDay: PartReader = (text, at, parts) => {
  const end = findWord(NAMED_END_WORDS, text, at);
  if (end === null || parts.clock !== undefined) return [];
  if (end.value !== 'day' && end.value !== 'business_day') return [];
  return [{ end: end.end, parts: { ...parts, clock: { kind: 'end', of: end.value } } }];
};
