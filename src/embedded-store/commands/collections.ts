import { encode } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { assertAbsent, assertSimpleCollation, type Command, namespaceOf, readDoc } from './arguments.js';
import { existing, ok, type Reply, type Store } from './store.js';

export async function create(store: Store, command: Command): Promise<Reply> {
  assertSimpleCollation(command.body);
  assertAbsent(command.body, [
    'capped',
    'timeseries',
    'clusteredIndex',
    'validator',
    'viewOn',
    'expireAfterSeconds',
    'storageEngine',
  ]);
  const namespace = namespaceOf(command);
  return store.write(() => {
    if (store.catalog.findForWrite(namespace) !== undefined) {
      throw new CommandError(48, `Collection already exists. NS: ${namespace}`);
    }
    store.catalog.create(namespace, {});
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
  const filter = compileFilter(readDoc(command, 'filter') ?? {});
  const nameOnly = command.body['nameOnly'] === true;
  const docs = store.catalog
    .list()
    .filter((collection) => databaseOf(collection.namespace) === command.database)
    .map((collection) => ({
      name: collection.namespace.slice(command.database.length + 1),
      type: 'collection',
      ...(nameOnly
        ? {}
        : {
            options: collection.meta.options,
            info: { readOnly: false },
            idIndex: collection.indexes[0]?.meta.spec,
          }),
    }))
    .filter((doc) => filter.test(doc));
  const namespace = `${command.database}.$cmd.listCollections`;
  return {
    batch: store.cursors.open(docs.map(encode).values(), { namespace, batchSize: Number.POSITIVE_INFINITY }),
  };
}

export async function listDatabases(store: Store, command: Command): Promise<Reply> {
  const filter = compileFilter(readDoc(command, 'filter') ?? {});
  const names = new Set(store.catalog.list().map((collection) => databaseOf(collection.namespace)));
  const databases = [...names]
    .map((name) => ({ name, sizeOnDisk: 0, empty: false }))
    .filter((doc) => filter.test(doc));
  return ok({ databases, totalSize: 0 });
}

function databaseOf(namespace: string): string {
  return namespace.slice(0, namespace.indexOf('.'));
}
