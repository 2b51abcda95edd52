import { type Doc, decodeExact, encode } from '../bson-values.js';
import { demand } from '../errors.js';
import type { Collection, CollectionMeta } from './collection.js';
import { dropTree, type Environment, isDropped, openTree, readKeys } from './database.js';
import { describeIndex, type Index, type IndexMeta } from './index-definition.js';
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
  dropIndex: (collection: Collection, index: Index) => void;
  /** Reads everything anew, after a commit that failed. */
  reload: () => void;
};

const CATALOG_TREE = 'catalog';

/** The list of collections and indexes, in memory and in a tree of its own. */
export function makeCatalog(environment: Environment): Catalog {
  const tree = openTree(environment, CATALOG_TREE);
  const collections = new Map<string, Collection>();
  let published = new Map<string, Collection>();
  let isChanged = false;
  let nextId = 1;

  const save = (meta: CollectionMeta) => {
    isChanged = true;
    tree.put(Buffer.from(meta.namespace), encode(meta));
  };
  const openIndex = (meta: IndexMeta) => describeIndex(meta, openTree(environment, `index-${meta.id}`));

  function openCollection(meta: CollectionMeta): Collection {
    const records = openTree(environment, `records-${meta.id}`);
    const [last] = readKeys(records, {}, { reverse: true, limit: 1 });
    const collection: Collection = {
      meta,
      namespace: meta.namespace,
      records,
      indexes: meta.indexes.map(openIndex),
      nextRecordId: last === undefined ? 1 : recordIdOf(last) + 1,
      saveMeta: () => save(meta),
    };
    collections.set(meta.namespace, collection);
    for (const id of [meta.id, ...meta.indexes.map((index) => index.id)]) nextId = Math.max(nextId, id + 1);
    return collection;
  }

  function addIndex(collection: Collection, spec: Doc): Index {
    const meta: IndexMeta = { id: nextId, multikey: false, spec };
    nextId += 1;
    const index = openIndex(meta);
    collection.meta.indexes.push(meta);
    collection.indexes.push(index);
    save(collection.meta);
    return index;
  }

  function reload(): void {
    collections.clear();
    for (const { value } of tree.getRange({})) openCollection(readMeta(value));
    isChanged = true;
    publish();
  }

  function publish(): void {
    if (!isChanged) return;
    isChanged = false;
    published = new Map(
      [...collections].map(([namespace, collection]) => [
        namespace,
        { ...collection, indexes: [...collection.indexes] },
      ]),
    );
  }

  reload();
  return {
    find: (namespace) => {
      const found = published.get(namespace);
      return found === undefined || isDropped(found.records) ? undefined : found;
    },
    list: () => [...published.values()].filter(({ records }) => !isDropped(records)),
    findForWrite: (namespace) => collections.get(namespace),
    publish,
    reload,
    addIndex,
    create: (namespace) => {
      assertNamespace(namespace);
      const collection = openCollection({ id: nextId, namespace, options: {}, indexes: [] });
      addIndex(collection, { v: 2, key: { _id: 1 }, name: '_id_' });
      return collection;
    },
    drop: (collection) => {
      for (const index of collection.indexes) dropTree(index.tree);
      dropTree(collection.records);
      isChanged = true;
      tree.remove(Buffer.from(collection.namespace));
      collections.delete(collection.namespace);
    },
    dropIndex: (collection, index) => {
      collection.meta.indexes = collection.meta.indexes.filter((meta) => meta.id !== index.meta.id);
      collection.indexes = collection.indexes.filter((other) => other !== index);
      save(collection.meta);
      dropTree(index.tree);
    },
  };
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
