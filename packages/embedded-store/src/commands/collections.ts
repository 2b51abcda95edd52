import { encode } from '../bson-values.js';
import { demand } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import type { Collection } from '../storage/collection.js';
import { makeTurn } from '../turns.js';
import { type Command, namespaceOf, readDoc } from './arguments.js';
import { existing, ok, type Reply, type Store } from './store.js';

export async function create(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  return store.write(() => {
    const isNew = store.catalog.findForWrite(namespace) === undefined;
    demand(isNew, 48, `Collection already exists. NS: ${namespace}`);
    store.catalog.create(namespace);
    return ok();
  });
}

export async function drop(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  return store.write(() => {
    const collection = existing(store.catalog.findForWrite(namespace), namespace);
    const nIndexesWas = collection.indexes.length;
    store.catalog.drop(collection);
    return ok({ nIndexesWas, ns: namespace });
  });
}

export async function dropDatabase(store: Store, { database }: Command): Promise<Reply> {
  return store.write(() => {
    for (const { namespace } of store.catalog.list()) {
      const collection =
        databaseOf(namespace) === database ? store.catalog.findForWrite(namespace) : undefined;
      if (collection !== undefined) store.catalog.drop(collection);
    }
    return ok({ dropped: database });
  });
}

export async function listCollections(store: Store, command: Command): Promise<Reply> {
  const filter = compileFilter(readDoc(command.body, 'filter'));
  const nameOnly = command.body['nameOnly'] === true;
  const describe = ({ namespace, meta, indexes }: Collection) => {
    const name = namespace.slice(command.database.length + 1);
    if (nameOnly) return { name, type: 'collection' };
    const info = { readOnly: false };
    return { name, type: 'collection', options: meta.options, info, idIndex: indexes[0]?.meta.spec };
  };
  const docs = store.catalog
    .list()
    .filter(({ namespace }) => databaseOf(namespace) === command.database)
    .map(describe)
    .filter((doc) => filter.test(doc));
  const namespace = `${command.database}.$cmd.listCollections`;
  const options = { namespace, turn: makeTurn(), batchSize: Number.POSITIVE_INFINITY };
  return { batch: await store.cursors.open(docs.map(encode).values(), options) };
}

export async function listDatabases(store: Store, command: Command): Promise<Reply> {
  const filter = compileFilter(readDoc(command.body, 'filter'));
  const names = new Set(store.catalog.list().map((collection) => databaseOf(collection.namespace)));
  const databases = [...names]
    .map((name) => ({ name, sizeOnDisk: 0, empty: false }))
    .filter((doc) => filter.test(doc));
  return ok({ databases, totalSize: 0 });
}

function databaseOf(namespace: string): string {
  return namespace.slice(0, namespace.indexOf('.'));
}
