import { type Literal, listLiterals } from './list-literals.js';
import { hasWords, looksLikeWords, VALUE } from './looks-like-words.js';
import { WORDLESS_PLACES } from './wordless-places.js';

export interface SourceText {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** "path:line: text" for each text of a file that a person is to read and no catalog holds. */
export function findWords({ path, text }: SourceText): readonly string[] {
  if (isWordless(path)) return [];
  const bytes = Buffer.from(text);
  const lineOf = ({ start }: Literal) =>
    bytes
      .subarray(0, start - 1)
      .toString()
      .split('\n').length;
  return listLiterals(text, path)
    .filter(isForPeople)
    .map((literal) => `${path}:${lineOf(literal)}: ${showText(literal.text)}`);
}

function isForPeople({ text, isShown }: Literal): boolean {
  return isShown ? hasWords(text) : looksLikeWords(text);
}

function isWordless(path: string): boolean {
  return WORDLESS_PLACES.some(({ places }) => places.some((place) => path.startsWith(place)));
}

const MOST_SHOWN = 100;

function showText(text: string): string {
  return text.replaceAll(VALUE, '{}').replace(/\s+/g, ' ').trim().slice(0, MOST_SHOWN);
}
