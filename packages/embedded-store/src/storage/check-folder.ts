import { type Doc, decodeExact } from '../bson-values.js';
import type { Catalog } from './catalog.js';
import { type Collection, countRecords, readRecord } from './collection.js';
import { countEntries } from './database.js';
import { type Index, indexEntries } from './index-definition.js';
import { eachKey } from './read-keys.js';
import { recordIdOf, withRecordId } from './record-id.js';

export type Mismatch = { namespace: string; index: string; problem: string };
export type Progress = (done: number, total: number) => void;

/** Compares every index with the documents, both ways, and returns what does not agree. */
export function checkCollections(catalog: Catalog, onProgress: Progress = () => undefined): Mismatch[] {
  const collections = catalog.list();
  const total = collections.reduce((sum, collection) => sum + countRecords(collection), 0);
  let done = 0;
  return collections.flatMap((collection) => {
    const mismatches: Mismatch[] = [];
    const expected = new Map(collection.indexes.map((index) => [index, 0]));
    for (const key of eachKey(collection.records, {})) {
      mismatches.push(...checkDocument(collection, key, expected));
      done += 1;
      if (done % 1_000 === 0) onProgress(done, total);
    }
    onProgress(done, total);
    return [...mismatches, ...checkCounts(collection, expected)];
  });
}

function checkDocument(collection: Collection, key: Buffer, expected: Map<Index, number>): Mismatch[] {
  const { namespace } = collection;
  const recordId = recordIdOf(key);
  const doc = readDoc(collection, recordId);
  if (doc === undefined) return [{ namespace, index: '', problem: `document ${recordId} cannot be read` }];
  return collection.indexes.flatMap((index) => {
    const { entries } = indexEntries(index, doc);
    expected.set(index, (expected.get(index) ?? 0) + entries.length);
    const lost = entries.filter((entry) => !index.tree.doesExist(withRecordId(entry.key, recordId)));
    return lost.map(() => ({ namespace, index: index.name, problem: `no entry for document ${recordId}` }));
  });
}

function readDoc(collection: Collection, recordId: number): Doc | undefined {
  try {
    return decodeExact(readRecord(collection, recordId) ?? Buffer.alloc(0));
  } catch {
    return undefined;
  }
}

/** All entries that ought to be there are: any beyond their number belong to no document. */
function checkCounts({ namespace }: Collection, expected: ReadonlyMap<Index, number>): Mismatch[] {
  return [...expected].flatMap(([index, wanted]) => {
    const found = countEntries(index.tree);
    const problem = `${found} entries where the documents make ${wanted}`;
    return found === wanted ? [] : [{ namespace, index: index.name, problem }];
  });
}
