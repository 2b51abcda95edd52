import type { Doc } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import type { Branches } from '../matching/condition.js';
import { encodeValue } from '../order/encode-key.js';
import { indexTuples } from '../order/index-tuples.js';
import { parseSort, type SortField } from '../order/sort-documents.js';
import { MISSING } from '../order/walk-path.js';
import { MAX_INDEX_KEY_BYTES, type Tree } from './database.js';

/** What the catalog keeps of an index; `spec` is what listIndexes answers. */
export type IndexMeta = {
  id: number;
  multikey: boolean;
  /** Paths of the index in which an array was met; folders of earlier releases have only `multikey`. */
  arrays?: string[];
  spec: Doc;
};

export type Index = {
  meta: IndexMeta;
  name: string;
  tree: Tree;
  fields: readonly SortField[];
  unique: boolean;
  sparse: boolean;
  partial: Branches | undefined;
  /** The top-level fields that decide its entries; undefined: any may. */
  roots: ReadonlySet<string> | undefined;
  /** Kept up by writers, but not filled yet: no plan may read it, and it is not in the catalog's tree. */
  isBuilding: boolean;
  /** TTL in seconds. */
  expireAfterSeconds: number | undefined;
};

export function describeIndex(meta: IndexMeta, tree: Tree): Index {
  const { name, key, unique, sparse, partialFilterExpression: partial, expireAfterSeconds: ttl } = meta.spec;
  return {
    meta,
    name: String(name),
    tree,
    fields: parseSort(key),
    unique: unique === true || name === '_id_',
    sparse: sparse === true,
    partial: partial === undefined ? undefined : compileFilter(partial),
    isBuilding: false,
    roots: rootsOf([...Object.keys(Object(key)), ...Object.keys(Object(partial))]),
    expireAfterSeconds: ttl === undefined ? undefined : Number(ttl),
  };
}

function rootsOf(paths: readonly string[]): ReadonlySet<string> | undefined {
  if (paths.some((path) => path.startsWith('$'))) return undefined;
  return new Set(paths.map((path) => path.split('.')[0] ?? ''));
}

export type IndexEntry = { key: Buffer; values: unknown[] };
export type IndexEntries = { entries: IndexEntry[]; arrays: readonly string[] };
export const NO_ENTRIES: IndexEntries = { entries: [], arrays: [] };

/** The keys a document has in an index, without its record id: none where sparse or partial leave it out. */
export function indexEntries(index: Index, doc: Doc): IndexEntries {
  if (index.partial !== undefined && !index.partial.test(doc)) return NO_ENTRIES;
  const { tuples, arrays } = indexTuples(
    doc,
    index.fields.map((field) => field.parts),
  );
  const entries = new Map<string, IndexEntry>();
  for (const values of tuples) {
    if (index.sparse && values.every((value) => value === MISSING)) continue;
    const key = encodeTuple(index, values);
    entries.set(arrays.length > 0 ? key.toString('latin1') : '', { key, values });
  }
  return { entries: [...entries.values()], arrays: arrays.map((place) => index.fields[place]?.path ?? '') };
}

/** Notes that a document has arrays at these paths; whether that was new. */
export function noteArrays(meta: IndexMeta, paths: readonly string[]): boolean {
  if (meta.multikey && meta.arrays === undefined) return false;
  const known = meta.arrays ?? [];
  const added = paths.filter((path) => !known.includes(path));
  if (added.length === 0) return false;
  meta.multikey = true;
  meta.arrays = [...known, ...added];
  return true;
}

function encodeTuple(index: Index, values: readonly unknown[]): Buffer {
  const parts = index.fields.map((field, i) => encodeValue(values[i], field.direction));
  const [only] = parts;
  const key = only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
  if (key.length <= MAX_INDEX_KEY_BYTES) return key;
  throw new CommandError(17280, `the key of index ${index.name} is longer than ${MAX_INDEX_KEY_BYTES} bytes`);
}
