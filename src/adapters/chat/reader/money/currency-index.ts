import { listCurrencies } from '../../../../domain/money/currencies.js';
import { CURRENCY_FULL_NAMES } from './currency-full-name-table.js';
import { CURRENCY_NAMES } from './currency-name-table.js';
import { CURRENCY_NAMES_IN_SCRIPTS } from './currency-name-table-scripts.js';
import { CURRENCY_SIGNS, WITHDRAWN_WORDS } from './currency-sign-table.js';
import type { CurrencyRow, CurrencyWord } from './currency-word.js';
import { dropAccents } from './fold-word.js';

/** What a table says of one text, before it is known how it was typed. */
export type Listed = Omit<CurrencyWord, 'isAlsoWord'>;

/** Shorter words mean something else without their accents. */
const MIN_WITHOUT_ACCENTS = 4;

/** Every text of a table, with what the row says of it. */
export function listTexts(rows: readonly CurrencyRow[]): readonly (readonly [string, CurrencyRow])[] {
  return rows.flatMap((row) => row[0].split(', ').map((text) => [text, row] as const));
}

/** The same texts as typed without accents, where they are long enough; with accents they come first. */
export function withPlainTexts<T>(texts: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const plain = texts.map(([text, value]) => [dropAccents(text), value] as const);
  return new Map([...plain.filter(([text]) => text.length >= MIN_WITHOUT_ACCENTS), ...texts]);
}

function list(kind: Listed['kind'], rows: readonly CurrencyRow[]): readonly (readonly [string, Listed])[] {
  return listTexts(rows).map(([text, [, candidates, usual = null]]) => [
    text,
    { kind, candidates: candidates.split(' '), usual },
  ]);
}

/** The names that we show ourselves, also when there are several. */
const OWN_NAMES: readonly CurrencyRow[] = listCurrencies().map(({ code, name }) => {
  const text = name.toLowerCase();
  return [`${text}, ${text}s`, code, code];
});

/** Signs and names by their text in lower case; a few in capitals mean more than in small letters. */
const LISTED: ReadonlyMap<string, Listed> = withPlainTexts([
  ...list('name', OWN_NAMES),
  ...list('name', CURRENCY_FULL_NAMES),
  ...list('name', CURRENCY_NAMES),
  ...list('name', CURRENCY_NAMES_IN_SCRIPTS),
  ...list('withdrawn', WITHDRAWN_WORDS),
  ...list('sign', CURRENCY_SIGNS),
]);

/** Every text of a sign or a name. */
export const LISTED_TEXTS: readonly string[] = [...LISTED.keys()];

/** What the tables say of a text with nothing around it. */
export function findListed(text: string): Listed | null {
  const lower = text.toLowerCase();
  return (
    LISTED.get(text) ?? LISTED.get(lower) ?? (lower.length < MIN_WITHOUT_ACCENTS ? null : findPlain(lower))
  );
}

function findPlain(lower: string): Listed | null {
  return LISTED.get(dropAccents(lower)) ?? null;
}
