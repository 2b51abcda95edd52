/** A number as typed: its whole digits and its decimals, both plain ASCII digits. */
export interface SplitNumber {
  readonly whole: string;
  readonly decimals: string;
}

/** The ways to read a number. Loose: it is written as no country writes it, so even one reading is asked about. */
export interface NumberReadings {
  readonly readings: readonly SplitNumber[];
  readonly isLoose: boolean;
}

const NONE: NumberReadings = { readings: [], isLoose: false };
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const APOSTROPHES = /[`\u00b4\u02bc\u2018\u2019_]/g;
/** These only ever stand between groups, and Arabic's decimal mark between nothing else than whole and decimals. */
const ONLY_GROUPS = /[' \u066c]/;
const ARABIC_DECIMAL = '\u066b';
const NUMBER = /^\d+(?:[.,' \u066b\u066c]\d+)*$/;
const SEPARATOR = /[.,' \u066b\u066c]/;
/** "35,-" "35.\u2013" "35:-": no cents. */
const NO_CENTS = /(?<=\d)[.,:] ?[-\u2012-\u2015\u2212]{1,2}$/;

interface Parts {
  readonly groups: readonly string[];
  /** What stands between the groups, one character each. */
  readonly separators: string;
}

function isUniform(marks: string): boolean {
  return marks === '' || marks === marks.charAt(0).repeat(marks.length);
}

/** Western 1,234,567; no group may start the number with a zero. */
function isWestern([first = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return true;
  return !first.startsWith('0') && first.length <= 3 && rest.every((group) => group.length === 3);
}

/** Indian 12,34,567, with commas only. */
function isIndian([first = '', ...rest]: readonly string[], separators: string): boolean {
  const pairs = rest.slice(0, -1);
  return (
    separators.startsWith(',') &&
    !first.startsWith('0') &&
    first.length <= 2 &&
    rest.at(-1)?.length === 3 &&
    pairs.every((group) => group.length === 2)
  );
}

function joinGroups({ groups, separators }: Parts, decimals: string): SplitNumber[] {
  const isGrouped = isUniform(separators) && (isWestern(groups) || isIndian(groups, separators));
  return isGrouped ? [{ whole: groups.join(''), decimals }] : [];
}

/** Readings of a number that is written as some country writes it. */
function readStrictly({ groups, separators }: Parts): readonly SplitNumber[] {
  const mark = separators.at(-1);
  const decimals = groups.at(-1) ?? '';
  if (mark === undefined) return [{ whole: decimals, decimals: '' }];
  const others = separators.slice(0, -1);
  if (ONLY_GROUPS.test(mark) || others.includes(mark)) return joinGroups({ groups, separators }, '');

  const before: Parts = { groups: groups.slice(0, -1), separators: others };
  if (others !== '' || mark === ARABIC_DECIMAL) return joinGroups(before, decimals);
  const decimal: SplitNumber = { whole: before.groups.join(''), decimals };
  return decimals.length === 3 ? [...joinGroups({ groups, separators }, ''), decimal] : [decimal];
}

/** "1 234,567.89", "1.234.56": separators mixed up, yet groups of three and what may be decimals. */
function readLoosely({ groups, separators }: Parts): readonly SplitNumber[] {
  const decimals = groups.at(-1) ?? '';
  const before = groups.slice(0, -1);
  const mark = separators.slice(-1);
  const isMark = /[.,]/.test(mark) && !separators.slice(0, -1).includes(mark);
  const isDecimals = decimals.length === 2 || (isMark && decimals.length < 4);
  return [
    ...(decimals.length === 3 && isWestern(groups) ? [{ whole: groups.join(''), decimals: '' }] : []),
    ...(isDecimals && isWestern(before) ? [{ whole: before.join(''), decimals }] : []),
  ];
}

/** What was left out at an end, or put in beside a mark: ".5" "5." "1.837, 32"; unchanged when nothing was. */
function mend(text: string): string {
  return text
    .replace(/(?<=\d) ?([.,]) ?(?=\d)/g, '$1')
    .replace(/^(?=[.,]\d)/, '0')
    .replace(/[.,]$/, '');
}

/**
 * Every way to read a number that was typed: none when it is no number, two when its one separator may be a
 * group or a decimal mark ("1.234"), the grouped reading first. Digits are ASCII. Looks at each character a fixed
 * number of times.
 */
export function splitNumber(text: string): NumberReadings {
  const typed = text.replace(SPACES, ' ').replace(APOSTROPHES, "'").replaceAll('\u060c', ',');
  const exact = typed.replace(NO_CENTS, '');
  const mended = mend(exact);
  if (!NUMBER.test(mended)) return NONE;
  const parts: Parts = { groups: mended.split(SEPARATOR), separators: mended.replace(/\d+/g, '') };
  const strict = readStrictly(parts);
  // Whoever writes that there are no cents has used the other mark for groups: "1.250,-".
  const readings = exact === typed ? strict : strict.filter(({ decimals }) => decimals === '');
  if (readings.length > 0) return { readings, isLoose: mended !== exact };
  return { readings: readLoosely(parts), isLoose: true };
}
