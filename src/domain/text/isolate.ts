/** Scripts written from right to left: https://www.unicode.org/roadmaps/bmp/ and /smp/. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * In plain text, keeps words of the other direction from carrying the amount beside them along. Words of our own
 * direction are left as they are.
 */
export function isolate(line: string): string {
  return RIGHT_TO_LEFT.test(line) ? `${FIRST_STRONG_ISOLATE}${line}${POP_ISOLATE}` : line;
}
