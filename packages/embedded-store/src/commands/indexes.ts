import { type Doc, encode, isPlainObject } from '../bson-values.js';
import { CommandError, demand } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { toNumber } from '../order/ranks.js';
import { sameKey } from '../planner/choose-plan.js';
import { buildIndex, type Collection, countRecords } from '../storage/collection.js';
import { isDropped } from '../storage/database.js';
import type { Index } from '../storage/index-definition.js';
import { makeTurn, type Sliced, type Turn, writeInSlices } from '../turns.js';
import { assertFields, type Command, fieldsOf, namespaceOf, readDocs, readFlag } from './arguments.js';
import { existing, findOrCreate, ok, pauseOn, type Reply, type Store } from './store.js';

export async function createIndexes(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const specs = readDocs(command.body, 'indexes').map(parseSpec);
  const turn = makeTurn();
  return ok(await writeInSlices(store.write, turn, buildIndexes(store, { namespace, specs }, turn)));
}

type Wanted = { namespace: string; specs: readonly Doc[] };

/** All of the indexes or none of them. Others write meanwhile; the indexes are used when all are filled. */
function* buildIndexes(store: Store, { namespace, specs }: Wanted, turn: Turn): Sliced<Doc> {
  const createdCollectionAutomatically = store.catalog.findForWrite(namespace) === undefined;
  const collection = findOrCreate(store, namespace);
  while (specs.some((spec) => isBeingBuilt(collection, spec))) yield* pauseOn(store, collection);
  const numIndexesBefore = finished(collection).length;
  const added: Index[] = [];
  try {
    for (const spec of specs)
      if (!isExisting(collection, spec)) added.push(store.catalog.addIndex(collection, spec));
    for (const index of added)
      for (const _pause of buildIndex(collection, index, turn)) yield* pauseOn(store, collection);
  } catch (error) {
    if (store.catalog.findForWrite(namespace) !== collection) throw error;
    for (const index of added) if (!isDropped(index.tree)) store.catalog.dropIndex(collection, index);
    if (createdCollectionAutomatically && countRecords(collection) === 0) store.catalog.drop(collection);
    throw error;
  }
  for (const index of added) store.catalog.finishIndex(collection, index);
  const numIndexesAfter = finished(collection).length;
  const note = added.length === 0 ? { note: 'all indexes already exist' } : {};
  return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically, ...note };
}

/** By another command, which this one waits for. */
function isBeingBuilt(collection: Collection, { name, key }: Doc): boolean {
  const isAlike = (index: Index) => index.name === name || sameKey(index, key as Doc);
  return collection.indexes.some((index) => index.isBuilding && isAlike(index));
}

const finished = ({ indexes }: Collection) => indexes.filter(({ isBuilding }) => !isBuilding);

const OPTIONS = fieldsOf(
  'v key name unique sparse partialFilterExpression expireAfterSeconds background hidden ns',
  'collation',
  197,
);

function parseSpec(spec: Doc): Doc {
  assertFields(spec, 'createIndexes.indexes', OPTIONS);
  const { key, name } = spec;
  const hasKey = isPlainObject(key) && Object.keys(key).length > 0;
  demand(hasKey, 67, 'Index keys cannot be an empty object');
  demand(typeof name === 'string' && name !== '', 67, 'The index name must be a non-empty string');
  const fields = Object.entries(key).map(([path, order]) => [path, parseDirection(path, order)]);
  const flags = ['unique', 'sparse', 'hidden'].filter((option) => readFlag(spec, option));
  return {
    v: 2,
    key: Object.fromEntries(fields),
    name,
    ...Object.fromEntries(flags.map((option) => [option, true])),
    ...parsePartial(spec),
    ...parseTtl(spec, fields.length),
  };
}

function parseDirection(path: string, order: unknown): number {
  const isPath = !path.includes('$') && !path.split('.').includes('');
  demand(isPath, 67, `Index key contains an illegal field name: '${path}'`);
  demand(typeof order !== 'string', 67, `Indexes of type '${order}' are not supported by this store`);
  const direction = Math.sign(toNumber(order));
  demand(direction === 1 || direction === -1, 67, 'Values in the index key pattern must be 1 or -1');
  return direction;
}

const PARTIAL_OPERATORS = ['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in'];

function parsePartial(spec: Doc): Doc {
  const { partialFilterExpression } = spec;
  if (partialFilterExpression === undefined) return {};
  demand(!readFlag(spec, 'sparse'), 67, 'cannot mix "partialFilterExpression" and "sparse" options');
  const allowed = compileFilter(partialFilterExpression).conditions.every(
    (condition) =>
      condition.kind === 'field' && !condition.negated && PARTIAL_OPERATORS.includes(condition.operator),
  );
  demand(allowed, 67, 'Expression not supported in partial index');
  return { partialFilterExpression };
}

function parseTtl(spec: Doc, fields: number): Doc {
  if (spec['expireAfterSeconds'] === undefined) return {};
  const seconds = toNumber(spec['expireAfterSeconds']);
  const isInRange = seconds >= 0 && seconds <= 2 ** 31 - 1;
  demand(isInRange, 67, 'expireAfterSeconds must be within 0 and 2147483647');
  demand(fields === 1, 67, 'TTL indexes are single-field indexes, compound indexes do not support TTL');
  return { expireAfterSeconds: seconds };
}

/** The same index again is no error; another of the same name or key is. */
function isExisting(collection: Collection, spec: Doc): boolean {
  const key = spec['key'] as Doc;
  const namesake = collection.indexes.find((index) => index.name === spec['name']);
  if (namesake !== undefined) {
    const isSame = sameKey(namesake, key) && sameOptions(namesake, spec);
    demand(isSame, 86, `An existing index has the same name but another key or options: ${namesake.name}`);
    return true;
  }
  const { partialFilterExpression } = spec;
  const alike = collection.indexes.find(
    (index) => sameKey(index, key) && sameOptions(index, { ...index.meta.spec, partialFilterExpression }),
  );
  if (alike === undefined || alike.name === '_id_') return alike !== undefined;
  throw new CommandError(85, `Index already exists with a different name: ${alike.name}`);
}

function sameOptions(index: Index, spec: Doc): boolean {
  const bytesOf = ({ v, unique, sparse, expireAfterSeconds, partialFilterExpression }: Doc) =>
    encode({ v, unique, sparse, expireAfterSeconds, partialFilterExpression });
  return bytesOf(index.meta.spec).equals(bytesOf(spec));
}

export async function listIndexes(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const { indexes } = existing(store.catalog.find(namespace), namespace);
  const docs = indexes.map((index) => encode(index.meta.spec));
  return { batch: await store.cursors.open(docs.values(), { namespace, turn: makeTurn() }) };
}

export async function dropIndexes(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const wanted = command.body['index'];
  return store.write(() => {
    const collection = existing(store.catalog.findForWrite(namespace), namespace);
    const nIndexesWas = collection.indexes.length;
    const dropped =
      wanted === '*'
        ? collection.indexes.filter((index) => index.name !== '_id_')
        : [wanted].flat().map((one) => findToDrop(collection, one));
    for (const index of dropped) store.catalog.dropIndex(collection, index);
    return ok({ nIndexesWas });
  });
}

function findToDrop(collection: Collection, wanted: unknown): Index {
  const index = collection.indexes.find((other) =>
    isPlainObject(wanted) ? sameKey(other, wanted) : other.name === wanted,
  );
  demand(index !== undefined, 27, `index not found: ${JSON.stringify(wanted)}`);
  demand(index.name !== '_id_', 72, 'cannot drop _id index');
  return index;
}
