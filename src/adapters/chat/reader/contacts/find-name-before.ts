/** Where a name begins that stands right before an address, and the name. */
export interface NameBefore {
  readonly from: number;
  readonly name: string;
}

const MAX_LOOKED_AT = 120;
const QUOTED = /(?:^|[\s,;:(])["“„«'‘]([\p{L}\p{M}][\p{L}\p{M}\p{N} .,'’-]{0,80})["”“»'’] *$/u;
/** Words as names are written, each with a capital or of a script that has none, but for the small words within. */
const NAME_WORD = "(?:\\p{Lu}|\\p{Lo})[\\p{L}\\p{M}.'’-]*";
const PARTICLE = '(?:d[aeiou]s?|del|della|v[ao]n|der|den|la|le|bin|binti|al|ibn|y|e)';
const CAPITALISED = new RegExp(
  `(?:^|[\\s,;:(])(${NAME_WORD}(?: (?:${PARTICLE} ){0,2}${NAME_WORD}){0,3}) *$`,
  'u',
);
/** All that stands before it on its line, or since a sign that divides: written small as well. */
const ALONE = /(?:^|[\n,;:]) *([\p{L}\p{M}][\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}][\p{L}\p{M}.'’-]*){0,3}) *$/u;
const WORDS_BEFORE = /(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]* $/u;

/** "Lee, Ann" is Ann Lee. */
function inOrder(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  return first !== '' && more.length === 0 ? `${first} ${last}` : name.trim();
}

function toLetters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}]/gu, '');
}

/** The words before may be of a description as well: what the address says of the name decides where it begins. */
function cutToName(found: NameBefore, address: string): NameBefore | null {
  const words = found.name.split(' ');
  const local = toLetters(address.split('@', 1)[0] ?? '');
  const isInAddress = (word: string) => toLetters(word).length > 1 && local.includes(toLetters(word));
  const isShort = words.filter((word) => /^\P{Ll}/u.test(word)).length < 3;
  if (isShort || isInAddress(words[0] ?? '')) return found;
  const first = words.findIndex(isInAddress);
  if (first === -1) return null;
  // The last word alone is what people are called by where the family comes first.
  if (first > words.length - 2) return found;
  const name = words.slice(first).join(' ');
  return { from: found.from + found.name.length - name.length, name };
}

/** The name of whom an address in brackets belongs to; null where it is not plain which words are the name. */
export function findNameBefore(text: string, at: number, address: string): NameBefore | null {
  const start = Math.max(0, at - MAX_LOOKED_AT);
  const before = text.slice(start, at);
  const quoted = QUOTED.exec(before);
  if (quoted?.[1] !== undefined) {
    return { from: start + quoted.index + quoted[0].search(/["“„«'‘]/u), name: inOrder(quoted[1]) };
  }
  const match = CAPITALISED.exec(before) ?? ALONE.exec(before);
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const from = start + match.index + match[0].indexOf(name);
  // A fifth word of the same kind: the name may begin anywhere.
  return WORDS_BEFORE.test(text.slice(start, from)) ? null : cutToName({ from, name }, address);
}
