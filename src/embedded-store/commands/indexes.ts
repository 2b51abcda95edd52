import { type Doc, encode, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { isNumeric, numberOf } from '../order/compare-values.js';
import { sameKey } from '../planner/choose-plan.js';
import { buildIndex, type Collection } from '../storage/collection.js';
import type { Index } from '../storage/index-definition.js';
import { assertSimpleCollation, type Command, namespaceOf, readDocs } from './arguments.js';
import { existing, findOrCreate, ok, type Reply, type Store } from './store.js';

const OPTIONS = new Set(
  'v key name unique sparse partialFilterExpression expireAfterSeconds background hidden collation ns'.split(
    ' ',
  ),
);

export async function createIndexes(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const specs = readDocs(command, 'indexes').map(parseSpec);
  return store.write(() => {
    const created = store.catalog.findForWrite(namespace) === undefined;
    const collection = findOrCreate(store, namespace);
    const before = collection.indexes.length;
    for (const spec of specs) addIndex(store, collection, spec);
    const after = collection.indexes.length;
    return ok({
      numIndexesBefore: before,
      numIndexesAfter: after,
      createdCollectionAutomatically: created,
      ...(after === before ? { note: 'all indexes already exist' } : {}),
    });
  });
}

function addIndex(store: Store, collection: Collection, spec: Doc): void {
  if (isExisting(collection, spec)) return;
  const index = store.catalog.addIndex(collection, spec);
  try {
    buildIndex(collection, index);
  } catch (error) {
    store.catalog.dropIndex(collection, index);
    throw error;
  }
}

function parseSpec(spec: Doc): Doc {
  const unknown = Object.keys(spec).find((option) => !OPTIONS.has(option));
  if (unknown !== undefined) {
    throw new CommandError(
      197,
      `The field '${unknown}' is not valid for an index specification in this store`,
    );
  }
  assertSimpleCollation(spec);
  const key = spec['key'];
  if (!isPlainObject(key) || Object.keys(key).length === 0)
    throw new CommandError(67, 'Index keys cannot be an empty object');
  const name = spec['name'];
  if (typeof name !== 'string' || name === '')
    throw new CommandError(67, 'The index name must be a non-empty string');
  return {
    v: 2,
    key: Object.fromEntries(Object.entries(key).map(([path, order]) => [path, parseDirection(path, order)])),
    name,
    ...(spec['unique'] === true ? { unique: true } : {}),
    ...(spec['sparse'] === true ? { sparse: true } : {}),
    ...(spec['hidden'] === true ? { hidden: true } : {}),
    ...parsePartial(spec),
    ...parseTtl(spec, Object.keys(key).length),
  };
}

function parseDirection(path: string, order: unknown): number {
  if (path.includes('$') || path.split('.').includes(''))
    throw new CommandError(67, `Index key contains an illegal field name: '${path}'`);
  if (typeof order === 'string')
    throw new CommandError(67, `Indexes of type '${order}' are not supported by this store`);
  const direction = isNumeric(order) ? Number(numberOf(order)) : 0;
  if (direction === 0 || Number.isNaN(direction))
    throw new CommandError(67, 'Values in the index key pattern must be 1 or -1');
  return direction < 0 ? -1 : 1;
}

const PARTIAL_OPERATORS = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in']);

function parsePartial(spec: Doc): Doc {
  const expression = spec['partialFilterExpression'];
  if (expression === undefined) return {};
  if (spec['sparse'] === true)
    throw new CommandError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
  const allowed = compileFilter(expression).conditions.every(
    (condition) =>
      condition.kind === 'field' && !condition.negated && PARTIAL_OPERATORS.has(condition.operator),
  );
  if (!allowed) throw new CommandError(67, 'Expression not supported in partial index');
  return { partialFilterExpression: expression };
}

function parseTtl(spec: Doc, fields: number): Doc {
  const value = spec['expireAfterSeconds'];
  if (value === undefined) return {};
  const seconds = isNumeric(value) ? Number(numberOf(value)) : Number.NaN;
  if (!(seconds >= 0 && seconds <= 2 ** 31 - 1))
    throw new CommandError(67, 'expireAfterSeconds must be within 0 and 2147483647');
  if (fields !== 1)
    throw new CommandError(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL');
  return { expireAfterSeconds: seconds };
}

/** The same index again is no error; another of the same name or key is. */
function isExisting(collection: Collection, spec: Doc): boolean {
  const sameName = collection.indexes.find((index) => index.name === spec['name']);
  const alike = collection.indexes.find(
    (index) => sameKey(index, spec['key'] as Doc) && samePartial(index, spec),
  );
  if (sameName !== undefined && !sameKey(sameName, spec['key'] as Doc)) {
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index: ${sameName.name}`,
    );
  }
  if (sameName !== undefined && sameOptions(sameName, spec)) return true;
  if (sameName !== undefined) {
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index but other options: ${sameName.name}`,
    );
  }
  if (alike === undefined) return false;
  if (alike.name === '_id_') return true;
  throw new CommandError(85, `Index already exists with a different name: ${alike.name}`);
}

function samePartial(index: Index, spec: Doc): boolean {
  return encode({ value: index.meta.spec['partialFilterExpression'] }).equals(
    encode({ value: spec['partialFilterExpression'] }),
  );
}

function sameOptions(index: Index, spec: Doc): boolean {
  return (
    ['unique', 'sparse', 'expireAfterSeconds'].every((option) => index.meta.spec[option] === spec[option]) &&
    samePartial(index, spec)
  );
}

export async function listIndexes(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const collection = existing(store.catalog.find(namespace), namespace);
  const docs = collection.indexes.map((index) => encode(index.meta.spec));
  return { batch: store.cursors.open(docs.values(), { namespace: collection.namespace }) };
}

export async function dropIndexes(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const wanted = command.body['index'];
  return store.write(() => {
    const collection = existing(store.catalog.findForWrite(namespace), namespace);
    const before = collection.indexes.length;
    for (const index of selectIndexes(collection, wanted)) store.catalog.dropIndex(collection, index);
    return ok({ nIndexesWas: before });
  });
}

function selectIndexes(collection: Collection, wanted: unknown): Index[] {
  if (wanted === '*') return collection.indexes.filter((index) => index.name !== '_id_');
  return (Array.isArray(wanted) ? wanted : [wanted]).map((one) => {
    const index = collection.indexes.find((other) =>
      isPlainObject(one) ? sameKey(other, one) : other.name === one,
    );
    if (index === undefined) {
      const what = isPlainObject(one)
        ? `can't find index with key: ${JSON.stringify(one)}`
        : `index not found with name [${String(one)}]`;
      throw new CommandError(27, what);
    }
    if (index.name === '_id_') throw new CommandError(72, 'cannot drop _id index');
    return index;
  });
}
