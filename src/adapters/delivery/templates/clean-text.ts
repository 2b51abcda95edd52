import { stripInvisible } from '../../../domain/text/strip-invisible.js';

const LONE_SURROGATE = /\p{Cs}/gu;
const SPACES_AND_CONTROLS = /[\s\p{Cc}]+/gu;
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Scripts written from right to left: https://www.unicode.org/roadmaps/bmp/ and /smp/. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Text of people on one line, without what could disturb its surroundings; may come out empty. */
export function cleanLine(text: string): string {
  return stripInvisible(text).replace(LONE_SURROGATE, '\ufffd').replace(SPACES_AND_CONTROLS, ' ').trim();
}

/** The lines of a text, each clean; none of them empty. */
export function cleanLines(text: string): readonly string[] {
  return text
    .split(LINE_ENDS)
    .map(cleanLine)
    .filter((line) => line !== '');
}

/**
 * In plain text, keeps words of the other direction from carrying the amount beside them along. Words of our own
 * direction are left as they are.
 */
export function isolate(line: string): string {
  return RIGHT_TO_LEFT.test(line) ? `${FIRST_STRONG_ISOLATE}${line}${POP_ISOLATE}` : line;
}
