import { type Doc, decodeExact, encode } from '../bson-values.js';
import { demand } from '../errors.js';
import type { Collection, CollectionMeta } from './collection.js';
import { countEntries, dropTree, type Environment, isDropped, openTree, type Tree } from './database.js';
import { describeIndex, type Index, type IndexMeta } from './index-definition.js';
import { readKeys } from './read-keys.js';
import { recordIdOf } from './record-id.js';

export type Catalog = {
  /** For readers: the catalog as of the last commit. */
  find: (namespace: string) => Collection | undefined;
  list: () => Collection[];
  /** Shows readers what the last commit changed. */
  publish: () => void;
  /** For writers: the catalog with what the commit under way has changed so far. */
  findForWrite: (namespace: string) => Collection | undefined;
  /** These change the catalog and are called inside a write only. */
  create: (namespace: string) => Collection;
  drop: (collection: Collection) => void;
  addIndex: (collection: Collection, spec: Doc) => Index;
  /** Shows an index that has been filled; one that never is goes with the process. */
  finishIndex: (collection: Collection, index: Index) => void;
  dropIndex: (collection: Collection, index: Index) => void;
  /** Reads everything anew, after a commit that failed. */
  reload: () => void;
};

type State = {
  environment: Environment;
  tree: Tree;
  collections: Map<string, Collection>;
  published: Map<string, Collection>;
  isChanged: boolean;
  nextId: number;
};

/** The list of collections and indexes, in memory and in a tree of its own. */
export function makeCatalog(environment: Environment): Catalog {
  const tree = openTree(environment, 'catalog');
  const collections = new Map<string, Collection>();
  const state: State = { environment, tree, collections, published: new Map(), isChanged: true, nextId: 1 };
  reload(state);
  return {
    find: (namespace) => {
      const found = state.published.get(namespace);
      return found === undefined || isDropped(found.records) ? undefined : found;
    },
    list: () => [...state.published.values()].filter(({ records }) => !isDropped(records)),
    findForWrite: (namespace) => collections.get(namespace),
    publish: () => publish(state),
    reload: () => reload(state),
    addIndex: (collection, spec) => addIndex(state, collection, spec),
    finishIndex,
    create: (namespace) => {
      assertNamespace(namespace);
      const collection = openCollection(state, { id: state.nextId, namespace, options: {}, indexes: [] });
      finishIndex(collection, addIndex(state, collection, { v: 2, key: { _id: 1 }, name: '_id_' }));
      return collection;
    },
    drop: (collection) => {
      for (const index of collection.indexes) dropTree(index.tree);
      dropTree(collection.records);
      state.isChanged = true;
      tree.remove(Buffer.from(collection.namespace));
      collections.delete(collection.namespace);
    },
    dropIndex: (collection, index) => {
      collection.meta.indexes = collection.meta.indexes.filter((meta) => meta.id !== index.meta.id);
      collection.indexes = collection.indexes.filter((other) => other !== index);
      collection.saveMeta();
      dropTree(index.tree);
    },
  };
}

function openCollection(state: State, meta: CollectionMeta): Collection {
  const { environment, tree, collections } = state;
  const records = openTree(environment, `records-${meta.id}`);
  const [last] = readKeys(records, {}, { reverse: true, limit: 1 });
  const collection: Collection = {
    meta,
    namespace: meta.namespace,
    records,
    indexes: meta.indexes.map((index) => openIndex(state, index)),
    nextRecordId: last === undefined ? 1 : recordIdOf(last) + 1,
    saveMeta: () => {
      state.isChanged = true;
      tree.put(Buffer.from(meta.namespace), encode(meta));
    },
    watchers: new Set(),
  };
  collections.set(meta.namespace, collection);
  state.nextId = Math.max(state.nextId, meta.id + 1);
  return collection;
}

function openIndex(state: State, meta: IndexMeta): Index {
  state.nextId = Math.max(state.nextId, meta.id + 1);
  return describeIndex(meta, openTree(state.environment, `index-${meta.id}`));
}

function addIndex(state: State, collection: Collection, spec: Doc): Index {
  const index = openIndex(state, { id: state.nextId, multikey: false, spec });
  // A process that died while it filled an index may have left entries under this name.
  if (countEntries(index.tree) > 0) index.tree.clearSync();
  index.isBuilding = true;
  collection.indexes.push(index);
  return index;
}

function finishIndex(collection: Collection, index: Index): void {
  index.isBuilding = false;
  collection.meta.indexes.push(index.meta);
  collection.saveMeta();
}

function reload(state: State): void {
  state.collections.clear();
  // Opening a tree ends the transaction that is read in.
  for (const { value } of [...state.tree.getRange({})]) openCollection(state, readMeta(value));
  state.isChanged = true;
  publish(state);
}

function publish(state: State): void {
  if (!state.isChanged) return;
  state.isChanged = false;
  const copies = [...state.collections.values()].map((one) => ({
    ...one,
    indexes: one.indexes.filter(({ isBuilding }) => !isBuilding),
  }));
  state.published = new Map(copies.map((copy) => [copy.namespace, copy]));
}

/** Specifications keep their BSON types: a partial filter compares by them, and two are the same by their bytes. */
function readMeta(bytes: Buffer): CollectionMeta {
  const { id, namespace, options, indexes } = decodeExact(bytes) as CollectionMeta;
  const plainIndexes = indexes.map((meta) => ({ ...meta, id: Number(meta.id) }));
  return { id: Number(id), namespace, options, indexes: plainIndexes };
}

function assertNamespace(namespace: string): void {
  const isValid = /^[^.\0$]+\.[^.\0$][^\0$]*$/.test(namespace) && namespace.length <= 255;
  demand(isValid, 73, `Invalid namespace specified '${namespace}'`);
}
