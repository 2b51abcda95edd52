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

/** The name of whom an address in brackets belongs to; null where it is not plain which words are the name. */
export function findNameBefore(text: string, at: number): NameBefore | null {
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
  return WORDS_BEFORE.test(text.slice(start, from)) ? null : { from, name };
}
