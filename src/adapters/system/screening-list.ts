import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { type FoldedName, findHits, foldName, sortHits } from '../../domain/kyc/compare-names.js';
import type { NamesOnList, ScreeningList } from '../../ports/screening-list.js';
import { readCsv } from './read-csv.js';

const NAME_COLUMN = /^(?:full[ _]?)?name$/i;
const AT_ONCE = 500;

/** The operator's list, a CSV file; read again when it changed. Null: there is none. */
export function createScreeningList(path: string | null): ScreeningList {
  if (path === null) return { read: async () => null };
  let known: { readonly stamp: string; readonly list: NamesOnList } | null = null;
  return {
    async read() {
      const { mtime, mtimeMs, size } = await stat(path);
      const stamp = `${mtimeMs} ${size}`;
      if (known?.stamp === stamp) return known.list;
      const bytes = await readFile(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const names = await inParts(listNames(readCsv(bytes.toString('utf8'))), (part) => part.map(foldName));
      known = { stamp, list: { sha256, date: mtime, findHits: makeFindHits(names) } };
      return known.list;
    },
  };
}

function makeFindHits(list: readonly FoldedName[]): NamesOnList['findHits'] {
  return async (names) => {
    const folded = names.map(foldName);
    return sortHits(await inParts(list, (part) => findHits(folded, part)));
  };
}

/** A long list is gone through a part at a time: whoever else is served meanwhile does not wait for all of it. */
async function inParts<Item, Found>(
  items: readonly Item[],
  go: (part: readonly Item[]) => readonly Found[],
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    found.push(...go(items.slice(from, from + AT_ONCE)));
    await setImmediate();
  }
  return found;
}

/** Of the column that its first row calls so; of the first one, where no column is. */
function listNames(rows: readonly (readonly string[])[]): readonly string[] {
  const column = rows[0]?.findIndex((field) => NAME_COLUMN.test(field.trim())) ?? -1;
  const named = column === -1 ? rows.map((row) => row[0]) : rows.slice(1).map((row) => row[column]);
  return named.map((name = '') => name.trim()).filter((name) => name !== '');
}
