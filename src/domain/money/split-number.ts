/** What people put between groups of digits; '.' and ',' may be the decimal mark as well. */
const SPACES_AND_APOSTROPHES = /[ \u00a0\u2009\u202f'\u2019]/;
const NUMBER = /^\d+(?:[.,'\u2019 \u00a0\u2009\u202f]\d+)*$/;
const SEPARATOR = /[.,'\u2019 \u00a0\u2009\u202f]/;

/** A number as typed: its whole digits and its decimals, both plain ASCII digits. */
export interface SplitNumber {
  readonly whole: string;
  readonly decimals: string;
}

/** Western 1,234,567 or Indian 12,34,567 (with commas only); no group may start the number with a zero. */
function isWellGrouped(groups: readonly string[], separator: string): boolean {
  const [first = '', ...rest] = groups;
  if (rest.length === 0) return true;
  if (first.startsWith('0')) return false;
  if (first.length <= 3 && rest.every((group) => group.length === 3)) return true;
  return (
    separator === ',' &&
    first.length <= 2 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every((group) => group.length === 2)
  );
}

function joinGroups(groups: readonly string[], separator: string, decimals: string): SplitNumber[] {
  return isWellGrouped(groups, separator) ? [{ whole: groups.join(''), decimals }] : [];
}

/**
 * Every way to read a number that was typed: none when it is no number, two when its one separator may be a
 * group or a decimal mark ("1.234"), the grouped reading first. Looks at each character once.
 */
export function splitNumber(text: string): readonly SplitNumber[] {
  if (!NUMBER.test(text)) return [];
  const groups = text.split(SEPARATOR);
  const separators = text.replace(/\d+/g, '');
  const last = groups.at(-1) ?? '';
  const mark = separators.at(-1);
  if (mark === undefined) return [{ whole: last, decimals: '' }];

  const first = separators.charAt(0);
  const others = separators.slice(0, -1);
  const isUniform = (marks: string) => marks.split('').every((each) => each === first);
  if (SPACES_AND_APOSTROPHES.test(mark)) return isUniform(separators) ? joinGroups(groups, first, '') : [];

  const wholeGroups = groups.slice(0, -1);
  if (others.length > 0 && others.includes(mark)) {
    return isUniform(separators) ? joinGroups(groups, first, '') : [];
  }
  if (others.length > 0) return isUniform(others) ? joinGroups(wholeGroups, first, last) : [];
  const decimal: SplitNumber = { whole: wholeGroups.join(''), decimals: last };
  const mayGroup = last.length === 3 && decimal.whole.length <= 3;
  return mayGroup ? [...joinGroups(groups, mark, ''), decimal] : [decimal];
}
