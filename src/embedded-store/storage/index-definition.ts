import type { Doc } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import type { Branches } from '../matching/condition.js';
import { encodeValue } from '../order/encode-key.js';
import { indexTuples } from '../order/index-tuples.js';
import { MISSING } from '../order/walk-path.js';
import { MAX_INDEX_KEY_BYTES, type Tree } from './database.js';

/** What the catalog keeps of an index; `spec` is what listIndexes answers. */
export type IndexMeta = { id: number; multikey: boolean; spec: Doc };

export type IndexField = { path: string; parts: readonly string[]; direction: 1 | -1 };

export type Index = {
  meta: IndexMeta;
  name: string;
  tree: Tree;
  fields: readonly IndexField[];
  unique: boolean;
  sparse: boolean;
  partial: Branches | undefined;
  /** TTL in seconds. */
  expireAfterSeconds: number | undefined;
};

export function describeIndex(meta: IndexMeta, tree: Tree): Index {
  const { spec } = meta;
  const name = String(spec['name']);
  return {
    meta,
    name,
    tree,
    fields: Object.entries(spec['key'] as Doc).map(([path, order]) => ({
      path,
      parts: path.split('.'),
      direction: Number(order) < 0 ? -1 : 1,
    })),
    unique: spec['unique'] === true || name === '_id_',
    sparse: spec['sparse'] === true,
    partial:
      spec['partialFilterExpression'] === undefined
        ? undefined
        : compileFilter(spec['partialFilterExpression']),
    expireAfterSeconds:
      spec['expireAfterSeconds'] === undefined ? undefined : Number(spec['expireAfterSeconds']),
  };
}

export type IndexEntry = { key: Buffer; values: unknown[] };
export type IndexEntries = { entries: IndexEntry[]; multikey: boolean };

/** The keys a document has in an index, without its record id: none where sparse or partial leave it out. */
export function indexEntries(index: Index, doc: Doc): IndexEntries {
  if (index.partial !== undefined && !index.partial.test(doc)) return { entries: [], multikey: false };
  const { tuples, multikey } = indexTuples(
    doc,
    index.fields.map((field) => field.parts),
  );
  const entries = new Map<string, IndexEntry>();
  for (const values of tuples) {
    if (index.sparse && values.every((value) => value === MISSING)) continue;
    const key = encodeTuple(index, values);
    entries.set(multikey ? key.toString('latin1') : '', { key, values });
  }
  return { entries: [...entries.values()], multikey };
}

function encodeTuple(index: Index, values: readonly unknown[]): Buffer {
  const parts = index.fields.map((field, i) => encodeValue(values[i], field.direction));
  const [only] = parts;
  const key = only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
  if (key.length <= MAX_INDEX_KEY_BYTES) return key;
  throw new CommandError(17280, `the key of index ${index.name} is longer than ${MAX_INDEX_KEY_BYTES} bytes`);
}
