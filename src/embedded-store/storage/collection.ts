import type { Doc } from '../bson-values.js';
import { decodeExact } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { afterPrefix, EMPTY_ARRAY_KEY } from '../order/encode-key.js';
import { MISSING } from '../order/walk-path.js';
import { assertNotDropped, countEntries, readKeys, type Tree } from './database.js';
import { type Index, type IndexEntry, type IndexMeta, indexEntries } from './index-definition.js';
import { recordIdOf, recordKey } from './record-id.js';

export type CollectionMeta = { id: number; namespace: string; options: Doc; indexes: IndexMeta[] };

export type Collection = {
  meta: CollectionMeta;
  namespace: string;
  records: Tree;
  indexes: Index[];
  nextRecordId: number;
  /** Persists `meta`; called inside a write when an index meets its first array. */
  saveMeta: () => void;
};

export type StoredDoc = { recordId: number; doc: Doc; bytes: Buffer };

export function readRecord(collection: Collection, recordId: number): Buffer | undefined {
  assertNotDropped(collection.records);
  return collection.records.get(recordKey(recordId));
}

export function countRecords(collection: Collection): number {
  return countEntries(collection.records);
}

/** Stores a new document; throws 11000 before anything is written. Inside a write only. */
export function insertRecord(collection: Collection, doc: Doc, bytes: Buffer): void {
  const recordId = collection.nextRecordId;
  const changes = collection.indexes.map((index) => planChange(collection, index, { recordId, doc }));
  collection.nextRecordId += 1;
  applyChanges(collection, changes, recordId);
  collection.records.put(recordKey(recordId), bytes);
}

/** Replaces a stored document; throws 11000 before anything is written. Inside a write only. */
export function replaceRecord(
  collection: Collection,
  stored: StoredDoc,
  next: { doc: Doc; bytes: Buffer },
): void {
  const { recordId } = stored;
  const old = decodeExact(stored.bytes);
  const changes = collection.indexes.map((index) =>
    planChange(collection, index, { recordId, doc: next.doc, old }),
  );
  applyChanges(collection, changes, recordId);
  collection.records.put(recordKey(recordId), next.bytes);
}

/** Removes a stored document and its index entries. Inside a write only. */
export function removeRecord(collection: Collection, recordId: number, doc: Doc): void {
  for (const index of collection.indexes) {
    for (const { key } of indexEntries(index, doc).entries) index.tree.remove(withRecordId(key, recordId));
  }
  collection.records.remove(recordKey(recordId));
}

/** Fills a new index from the documents there are; throws 11000 at the first duplicate. Inside a write only. */
export function buildIndex(collection: Collection, index: Index): void {
  let after: Buffer | undefined;
  for (;;) {
    const keys = readKeys(collection.records, {}, { reverse: false, after, limit: 1_000 });
    if (keys.length === 0) return;
    for (const key of keys) {
      const bytes = collection.records.get(key);
      if (bytes === undefined) continue;
      const recordId = recordIdOf(key);
      applyChanges(
        collection,
        [planChange(collection, index, { recordId, doc: decodeExact(bytes) })],
        recordId,
      );
    }
    after = keys.at(-1);
  }
}

type Change = { index: Index; added: Buffer[]; removed: Buffer[]; multikey: boolean };

function planChange(
  collection: Collection,
  index: Index,
  { recordId, doc, old }: { recordId: number; doc: Doc; old?: Doc },
): Change {
  const next = indexEntries(index, doc);
  const before = old === undefined ? [] : indexEntries(index, old).entries;
  const added = next.entries.filter(({ key }) => !before.some((entry) => entry.key.equals(key)));
  const removed = before.filter(({ key }) => !next.entries.some((entry) => entry.key.equals(key)));
  if (index.unique) for (const entry of added) assertUnique(collection, index, { entry, recordId });
  return {
    index,
    added: added.map(({ key }) => key),
    removed: removed.map(({ key }) => key),
    multikey: next.multikey,
  };
}

function applyChanges(collection: Collection, changes: readonly Change[], recordId: number): void {
  for (const { index, added, removed, multikey } of changes) {
    for (const key of removed) index.tree.remove(withRecordId(key, recordId));
    for (const key of added) index.tree.put(withRecordId(key, recordId), NOTHING);
    if (multikey && !index.meta.multikey) {
      index.meta.multikey = true;
      collection.saveMeta();
    }
  }
}

const NOTHING = Buffer.alloc(0);

function withRecordId(key: Buffer, recordId: number): Buffer {
  return Buffer.concat([key, recordKey(recordId)]);
}

function assertUnique(
  collection: Collection,
  index: Index,
  { entry, recordId }: { entry: IndexEntry; recordId: number },
): void {
  const range = { start: entry.key, end: afterPrefix(entry.key) };
  const holders = readKeys(index.tree, range, { reverse: false, limit: 2 });
  if (holders.every((key) => recordIdOf(key) === recordId)) return;
  const values = entry.values.map((value) =>
    value === MISSING ? null : value === EMPTY_ARRAY_KEY ? undefined : value,
  );
  const keyValue = Object.fromEntries(index.fields.map((field, i) => [field.path, values[i]]));
  throw new CommandError(
    11000,
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: ${describe(keyValue)}`,
    { keyPattern: index.meta.spec['key'], keyValue },
  );
}

function describe(keyValue: Doc): string {
  const fields = Object.entries(keyValue).map(([path, value]) => `${path}: ${describeValue(value)}`);
  return `{ ${fields.join(', ')} }`;
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'object' && value !== null && 'toHexString' in value)
    return `ObjectId('${String(value)}')`;
  return JSON.stringify(value);
}
