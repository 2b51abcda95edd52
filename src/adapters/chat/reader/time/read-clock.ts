import { matchAt, skipSpaces } from './read-number.js';
import type { ClockSpec, PartReader, Step, TimeParts } from './time-parts.js';
import { isWordEdge, type TimeText } from './time-text.js';
import { HOUR_AFTER_WORDS, HOUR_BEFORE_WORDS, MERIDIEM_WORDS, PART_WORDS, UNIT_WORDS } from './time-words.js';
import { findWord } from './word-index.js';

const COLON = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?![:.,/]?\d)/y;
const POINT = /(\d{1,2})\.(\d{2})(?![:.,/-]?\d)/y;
const HOUR = /(\d{1,2})(?![:.,/-]?\d|[%°])/y;
const MINUTES = /(\d{2})(?![:.,/]?\d)/y;

type Hour = Extract<ClockSpec, { readonly kind: 'hour' }>;

function toStep(end: number, parts: TimeParts, hour: Partial<Hour>): readonly Step[] {
  const clock: Hour = {
    kind: 'hour',
    hour: 0,
    minute: 0,
    second: 0,
    meridiem: null,
    isOf24: true,
    isBare: false,
    ...hour,
  };
  const isPossible =
    clock.hour < 24 ? clock.minute < 60 && clock.second < 60 : clock.hour === 24 && clock.minute === 0;
  return isPossible ? [{ end, parts: { ...parts, clock } }] : [];
}

/** "18:00", "18:00:30", "6.30 pm", "18.00 น." */
function readDigital(text: TimeText, at: number, parts: TimeParts): readonly Step[] {
  const match = matchAt(COLON, text.plain, at) ?? matchAt(POINT, text.plain, at);
  if (match === null) return [];
  const end = at + match[0].length;
  const next = skipSpaces(text, end);
  const meridiem = findWord(MERIDIEM_WORDS, text, next);
  const after = meridiem ?? findWord(HOUR_AFTER_WORDS, text, next);
  const [, hour, minute, second = '0'] = match;
  const read = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  return toStep(after?.end ?? end, parts, { ...read, meridiem: meridiem?.value ?? null });
}

/** "18h30", "9 giờ 30 phút", "18 Uhr 30", "6 o'clock" */
function readMarked(text: TimeText, at: number, parts: TimeParts): readonly Step[] {
  const before = findWord(HOUR_BEFORE_WORDS, text, at);
  const start = before === null ? at : skipSpaces(text, before.end);
  const match = matchAt(HOUR, text.plain, start);
  if (match === null) return [];
  const mark = findWord(HOUR_AFTER_WORDS, text, skipSpaces(text, start + match[0].length));
  if (mark === null) return [];
  const hour = { hour: Number(match[1]), isOf24: mark.value };
  const hasDay = parts.day !== undefined || parts.weekday !== undefined;
  const isLetter = text.plain.slice(start + match[0].length, mark.end).trim() === 'h';
  const glued = matchAt(MINUTES, text.plain, skipSpaces(text, mark.end));
  if (glued !== null) {
    const end = glued.index + glued[0].length;
    const unit = findWord(UNIT_WORDS, text, skipSpaces(text, end));
    const hasUnit = unit?.value === 'minutes';
    if (hasUnit && isLetter && !hasDay) return [];
    return toStep(hasUnit ? unit.end : end, parts, { ...hour, minute: Number(glued[1]) });
  }
  // "18h" alone is a duration, as "36h" is; beside a day or a part of one it is an hour.
  return toStep(mark.end, parts, { ...hour, isBare: isLetter && !hasDay && before === null });
}

/** "6pm", "at 18", and after a day a bare "18" */
function readHour(text: TimeText, at: number, parts: TimeParts): readonly Step[] {
  const before = findWord(HOUR_BEFORE_WORDS, text, at);
  const start = before === null ? at : skipSpaces(text, before.end);
  const match = matchAt(HOUR, text.plain, start);
  if (match === null) return [];
  const end = start + match[0].length;
  const hour = Number(match[1]);
  const meridiem = findWord(MERIDIEM_WORDS, text, skipSpaces(text, end));
  if (meridiem !== null) return toStep(meridiem.end, parts, { hour, meridiem: meridiem.value });
  const hasDay = parts.day !== undefined || parts.weekday !== undefined || parts.part !== undefined;
  const isHour = hasDay || before !== null || findWord(PART_WORDS, text, skipSpaces(text, end)) !== null;
  if (!isHour || !isWordEdge(text, end)) return [];
  return toStep(end, parts, { hour, isOf24: false, isBare: before === null });
}

/** A time of day in digits. Hours of which the half of the day is not sure are left open. */
export const readClock: PartReader = (text, at, parts) => {
  if (parts.clock !== undefined) return [];
  const before = findWord(HOUR_BEFORE_WORDS, text, at);
  const start = before === null ? at : skipSpaces(text, before.end);
  return [...readDigital(text, start, parts), ...readMarked(text, at, parts), ...readHour(text, at, parts)];
};
