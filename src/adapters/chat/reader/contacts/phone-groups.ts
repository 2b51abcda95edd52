/** Digits of a number that stand together, in order: "+66", "(81)", "234". */
export interface DigitGroup {
  /** In code units of the whole text. */
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  /** Nothing but spaces stand before it: one number may have ended there, another thing begun. */
  readonly isApart: boolean;
}

/** ITU-T E.164, and the 00 or (0) that may be written with it. */
const MAX_DIGITS = 18;
const MAX_GROUPS = 9;
const FIRST = /(?:\(\+|\+ ?\(?|\()?\d+\)?/y;
const NEXT = /(?: ?[-./] ?| {1,2})?\(?\d+\)?/y;
/** What makes digits before it something else than the end of a phone; scripts without spaces may go on at once. */
const NO_END =
  /(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}])[\p{L}\p{Sc}\p{N}@_%]|[:']\d/uy;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The groups of digits from `at` on that can belong to one number: as many as the longest number has digits. */
export function listDigitGroups(text: string, at: number): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  let digitCount = 0;
  for (let end = at; groups.length < MAX_GROUPS; ) {
    const found = matchAt(groups.length === 0 ? FIRST : NEXT, text, end);
    if (found === null) break;
    const digits = found.replace(/\D/g, '');
    digitCount += digits.length;
    const isLast = digitCount > MAX_DIGITS && groups.length > 0;
    const isClosed = found.endsWith(')');
    if (isLast || (!isClosed && matchAt(NO_END, text, end + found.length) !== null)) break;
    groups.push({ from: end, to: end + found.length, digits, isApart: /^ +\(?\d/.test(found) });
    end += found.length;
  }
  return groups;
}

/** Where a number that begins with the first of them may end. */
export function listEnds(groups: readonly DigitGroup[]): readonly number[] {
  return groups.filter((_, at) => groups[at + 1]?.isApart !== false).map(({ to }) => to);
}

export function countDigits(groups: readonly DigitGroup[]): number {
  return groups.reduce((sum, { digits }) => sum + digits.length, 0);
}
