import { stripInvisible } from '../../../domain/text/strip-invisible.js';

const LONE_SURROGATE = /\p{Cs}/gu;
const SPACES_AND_CONTROLS = /[\s\p{Cc}]+/gu;
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

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
