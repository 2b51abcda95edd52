import { countDigits, type DigitGroup } from './phone-groups.js';

/**
 * How sure it is, before anything is read, that digits are meant as a phone. `sure`: whatever it reads as is told.
 * `maybe`: only what reads as a number counts. `doubtful`: that is asked about too, as an amount may look so.
 */
export type PhoneLook = 'sure' | 'maybe' | 'doubtful' | 'none';

const MIN_NATIONAL = 9;
const MIN_WITH_CODE = 4;
const NORTH_AMERICAN = /^(?:1[-. ]?)?\d{3}[-. ]\d{3}[-. ]\d{4}(?![-. ]?\d)/;
const AREA_IN_BRACKETS = /^\(\d{2,5}\) ?[-./]? ?\d/;
/** With the digit that calls another area, in North America or in Russia. */
const TRUNK_AND_AREA = /^[178][ -]?\(\d{3}\)/;
const ZERO_FIRST = /^0(?:[1-9]|0[1-9]| \d{2})/;
const THOUSANDS = /^\d{1,3}(?: \d{3})+$/;

/** Judges what begins with the first of `groups`, by its signs alone. */
export function lookAtPhone(text: string, groups: readonly DigitGroup[]): PhoneLook {
  const [first] = groups;
  if (first === undefined) return 'none';
  const typed = text.slice(first.from, groups.at(-1)?.to);
  const digits = countDigits(groups);
  if (/^\(?\+/.test(typed)) return digits >= MIN_WITH_CODE ? 'sure' : 'none';
  if (NORTH_AMERICAN.test(typed)) return 'sure';
  if (AREA_IN_BRACKETS.test(typed)) return digits >= 7 ? 'sure' : 'none';
  if (typed.startsWith('0')) return ZERO_FIRST.test(typed) && digits >= MIN_NATIONAL ? 'sure' : 'none';
  if (TRUNK_AND_AREA.test(typed)) return 'maybe';
  if (digits < 8 || first.digits.length < 2) return 'none';
  const isGlued = first.digits.length >= 8;
  return isGlued || THOUSANDS.test(typed) ? 'doubtful' : 'maybe';
}
