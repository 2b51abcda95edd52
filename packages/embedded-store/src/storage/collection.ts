import { type Doc, decodeExact } from '../bson-values.js';
import { CommandError, demand } from '../errors.js';
import { afterPrefix, EMPTY_ARRAY_KEY } from '../order/encode-key.js';
import { MISSING } from '../order/walk-path.js';
import { isDue, PAUSE, type Sliced, type Turn } from '../turns.js';
import { assertNotDropped, countEntries, reading, type Tree } from './database.js';
import {
  type Index,
  type IndexEntry,
  type IndexMeta,
  indexEntries,
  NO_ENTRIES,
  noteArrays,
} from './index-definition.js';
import { eachKey, readKeys } from './read-keys.js';
import { recordIdOf, recordKey, withRecordId } from './record-id.js';

export type CollectionMeta = { id: number; namespace: string; options: Doc; indexes: IndexMeta[] };

export type Collection = {
  meta: CollectionMeta;
  namespace: string;
  records: Tree;
  indexes: Index[];
  nextRecordId: number;
  /** Persists `meta`; called inside a write when an index meets its first array. */
  saveMeta: () => void;
  /** Told of each document that is put, while a search is under way that must not miss one. */
  watchers: Set<(recordId: number, doc: Doc) => void>;
};

type Versioned = { doc: Doc; bytes: Buffer };
export type StoredDoc = Versioned & { recordId: number };

/** The bytes of a document; throws where they are not the whole of one, which would reach the client as nothing. */
export function readRecord({ records, namespace }: Collection, recordId: number): Buffer | undefined {
  assertNotDropped(records);
  const bytes = reading(records, () => records.get(recordKey(recordId)));
  if (bytes === undefined) return undefined;
  const { length } = bytes;
  const isWhole = length > 4 && bytes.readInt32LE(0) === length && bytes[length - 1] === 0;
  demand(isWhole, 1, `document ${recordId} of ${namespace} is damaged: have the store checked`);
  return bytes;
}

export function countRecords(collection: Collection): number {
  return countEntries(collection.records);
}

/** Stores a new document; throws 11000 before anything is written. Inside a write only. */
export function insertRecord(collection: Collection, next: Versioned): void {
  const recordId = collection.nextRecordId;
  changeEntries(collection, collection.indexes, { recordId, next: next.doc });
  collection.nextRecordId += 1;
  putRecord(collection, recordId, next);
}

/** What a stored document becomes, and the top-level fields in which it may differ; undefined: any. */
export type NextVersion = Versioned & { changed: ReadonlySet<string> | undefined };

/** Replaces a stored document; throws 11000 before anything is written. Inside a write only. */
export function replaceRecord(collection: Collection, stored: StoredDoc, next: NextVersion): void {
  const { recordId } = stored;
  const { changed } = next;
  const touched = collection.indexes.filter(({ roots }) => mayMeet(roots, changed));
  // Where no index is touched, nobody need know what the document was.
  if (touched.length > 0) changeEntries(collection, touched, { recordId, old: stored.doc, next: next.doc });
  putRecord(collection, recordId, next);
}

function putRecord(collection: Collection, recordId: number, { doc, bytes }: Versioned): void {
  collection.records.put(recordKey(recordId), bytes);
  for (const watch of collection.watchers) watch(recordId, doc);
}

function mayMeet(roots: ReadonlySet<string> | undefined, changed: ReadonlySet<string> | undefined): boolean {
  if (roots === undefined || changed === undefined) return true;
  for (const name of changed) if (roots.has(name)) return true;
  return false;
}

/** Removes a stored document and its index entries. Inside a write only. */
export function removeRecord(collection: Collection, recordId: number, doc: Doc): void {
  changeEntries(collection, collection.indexes, { recordId, old: doc });
  collection.records.remove(recordKey(recordId));
}

/**
 * Fills a new index from the documents there are; throws 11000 at the first duplicate. Inside writes only, and between
 * its pauses others may write: an entry that they have put already is put again.
 */
export function* buildIndex(collection: Collection, index: Index, turn: Turn): Sliced<void> {
  for (const key of eachKey(collection.records, {})) {
    if (isDue(turn)) yield PAUSE;
    assertNotDropped(index.tree);
    const recordId = recordIdOf(key);
    const bytes = readRecord(collection, recordId);
    if (bytes !== undefined) changeEntries(collection, [index], { recordId, next: decodeExact(bytes) });
  }
}

type Revision = { recordId: number; old?: Doc; next?: Doc };

/** Brings indexes from the old document to the next, after looking for duplicates in all of them. */
function changeEntries(collection: Collection, indexes: readonly Index[], revision: Revision): void {
  const { recordId, old, next } = revision;
  const changes = indexes.map((index) => {
    const before = entriesOf(index, old);
    const after = entriesOf(index, next);
    const added = without(after.entries, before.entries);
    if (index.unique) for (const entry of added) assertUnique(collection, index, { entry, recordId });
    return { index, added, removed: without(before.entries, after.entries), arrays: after.arrays };
  });
  for (const { index, added, removed, arrays } of changes) {
    for (const { key } of removed) index.tree.remove(withRecordId(key, recordId));
    for (const { key } of added) index.tree.put(withRecordId(key, recordId), NOTHING);
    if (noteArrays(index.meta, arrays)) collection.saveMeta();
  }
}

const NOTHING = Buffer.alloc(0);

function entriesOf(index: Index, doc: Doc | undefined) {
  return doc === undefined ? NO_ENTRIES : indexEntries(index, doc);
}

function without(entries: readonly IndexEntry[], others: readonly IndexEntry[]): readonly IndexEntry[] {
  if (others.length === 0) return entries;
  return entries.filter(({ key }) => !others.some((other) => other.key.equals(key)));
}

function assertUnique(
  collection: Collection,
  index: Index,
  { entry, recordId }: { entry: IndexEntry; recordId: number },
): void {
  const range = { start: entry.key, end: afterPrefix(entry.key) };
  if (readKeys(index.tree, range, { limit: 2 }).every((key) => recordIdOf(key) === recordId)) return;
  const values = entry.values.map((value) =>
    value === MISSING ? null : value === EMPTY_ARRAY_KEY ? undefined : value,
  );
  const keyValue = Object.fromEntries(index.fields.map((field, i) => [field.path, values[i]]));
  const described = Object.entries(keyValue).map(([path, value]) => `${path}: ${describeValue(value)}`);
  throw new CommandError(
    11000,
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: { ${described.join(', ')} }`,
    { keyPattern: index.meta.spec['key'], keyValue },
  );
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'object' && value !== null && 'toHexString' in value)
    return `ObjectId('${String(value)}')`;
  return JSON.stringify(value);
}
