import {
  findListed,
  LISTED_TEXTS,
  type Listed,
} from '../../src/adapters/chat/reader/money/currency-index.js';
import { dropAccents } from '../../src/adapters/chat/reader/money/fold-word.js';
import { MAGNITUDES } from '../../src/adapters/chat/reader/money/magnitude-table.js';
import { SUBUNITS, TENTHS } from '../../src/adapters/chat/reader/money/subunit-table.js';
import { listCurrencies } from '../../src/domain/money/currencies.js';
import { buildTable, codes } from './markdown.js';

interface ListedText extends Listed {
  readonly text: string;
}

/** Shorter texts are listed as they are typed, and may mean something else: `d` is also Gambia's. */
const MIN_WITHOUT_ACCENTS = 4;

const ACCENTED: ReadonlySet<string> = new Set(
  LISTED_TEXTS.filter((text) => text.length >= MIN_WITHOUT_ACCENTS && dropAccents(text) !== text).map(
    dropAccents,
  ),
);

/** Signs first. A text without its accents goes without saying. */
const WORDS: readonly ListedText[] = LISTED_TEXTS.filter((text) => !ACCENTED.has(text))
  .flatMap((text) => {
    const listed = findListed(text);
    return listed === null ? [] : [{ text, ...listed }];
  })
  .toSorted((one, other) => Number(other.kind === 'sign') - Number(one.kind === 'sign'));

const isSure = ({ candidates, usual }: Listed) => candidates.length === 1 && usual !== null;

function textsBy(words: readonly ListedText[], keyOf: (word: ListedText) => string) {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), word.text]);
  return groups;
}

/** Every currency, with the signs and names that mean it and no other. */
export function buildSureWords(): string {
  const groups = textsBy(WORDS.filter(isSure), ({ candidates }) => candidates.join(' '));
  const rows = listCurrencies().map(({ code, name }) => [code, name, codes(groups.get(code) ?? [])]);
  return buildTable(['Code', 'Currency', 'Signs and names'], rows);
}

/** What may mean several currencies, or a currency or a plain word. */
export function buildSharedWords(): string {
  const shared = WORDS.filter((word) => word.kind !== 'withdrawn' && !isSure(word));
  const groups = textsBy(shared, ({ candidates, usual }) => `${candidates.join(' ')}/${usual ?? ''}`);
  const rows = [...groups].map(([key, texts]) => {
    const [candidates = '', usual = ''] = key.split('/');
    return [codes(texts), candidates, usual === '' ? 'asked about' : usual];
  });
  return buildTable(['Written', 'May be', 'Where yours is none of them'], rows);
}

/** Words of currencies that are no more. */
export function buildWithdrawnWords(): string {
  const groups = textsBy(
    WORDS.filter(({ kind }) => kind === 'withdrawn'),
    ({ candidates }) => candidates.join(' '),
  );
  return buildTable(
    ['Code', 'Written'],
    [...groups].map(([code, texts]) => [code, codes(texts)]),
  );
}

/** The smaller coins, with the currencies that have them. */
export function buildCoins(): string {
  const rows = [
    ...SUBUNITS.map(([texts, candidates]) => [codes(texts.split(', ')), 'the smallest coin', candidates]),
    ...TENTHS.map(([texts, candidates]) => [codes(texts.split(', ')), 'a tenth', candidates]),
  ];
  return buildTable(['Written', 'Is', 'Of'], rows);
}

const grouped = (power: number) =>
  power === 0 ? 'a plain word' : `× ${(10 ** power).toLocaleString('en-US')}`;

/** What multiplies the number before it. */
export function buildMagnitudes(): string {
  const rows = MAGNITUDES.map(([texts, ...powers]) => [
    codes(texts.split(', ')),
    powers.map(grouped).join(' or '),
  ]);
  return buildTable(['Written', 'Means'], rows);
}
