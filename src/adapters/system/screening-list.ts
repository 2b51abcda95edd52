import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { foldName } from '../../domain/kyc/compare-names.js';
import type { NamesOnList, ScreeningList } from '../../ports/screening-list.js';
import { readCsv } from './read-csv.js';

const NAME_COLUMN = /^(?:full[ _]?)?name$/i;

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
      const names = listNames(readCsv(bytes.toString('utf8'))).map(foldName);
      known = { stamp, list: { names, sha256, date: mtime } };
      return known.list;
    },
  };
}

/** Of the column that its first row calls so; of the first one, where no column is. */
function listNames(rows: readonly (readonly string[])[]): readonly string[] {
  const column = rows[0]?.findIndex((field) => NAME_COLUMN.test(field.trim())) ?? -1;
  const named = column === -1 ? rows.map((row) => row[0]) : rows.slice(1).map((row) => row[column]);
  return named.map((name = '') => name.trim()).filter((name) => name !== '');
}
