import { isAlsoWord } from './also-words.js';
import { listTexts, withPlainTexts } from './currency-index.js';
import type { CurrencyRow } from './currency-word.js';
import { foldWord } from './fold-word.js';
import { SUBUNITS, TENTHS } from './subunit-table.js';
import type { SubunitWord } from './subunit-word.js';

type Part = Omit<SubunitWord, 'isAlsoWord'>;

function list(rows: readonly CurrencyRow[], isTenth: boolean): readonly (readonly [string, Part])[] {
  return listTexts(rows).map(([text, [, candidates, usual]]) => {
    const codes = candidates.split(' ');
    const [only = null] = codes.length === 1 ? codes : [];
    return [text, { candidates: codes, usual: usual ?? only, isTenth }];
  });
}

const PARTS: ReadonlyMap<string, Part> = withPlainTexts([...list(SUBUNITS, false), ...list(TENTHS, true)]);

/** What a text says of a part of a currency's unit, in any case and language; null when it names none. */
export function findSubunitWord(text: string): SubunitWord | null {
  const word = foldWord(text);
  const part = PARTS.get(word);
  return part === undefined ? null : { ...part, isAlsoWord: isAlsoWord(word) };
}
