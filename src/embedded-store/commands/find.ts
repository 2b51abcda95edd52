import { type Doc, encode, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { compileProjection } from '../matching/project-document.js';
import { encodeValue } from '../order/encode-key.js';
import { indexTuples } from '../order/index-tuples.js';
import { parseSort } from '../order/sort-documents.js';
import { MISSING } from '../order/walk-path.js';
import { countMatches, type FindQuery, runQuery } from '../planner/run-plan.js';
import {
  assertAbsent,
  assertSimpleCollation,
  type Command,
  namespaceOf,
  readCount,
  readDoc,
  readFlag,
} from './arguments.js';
import { ok, type Reply, type Store } from './store.js';

/** The query part that find, count, distinct and explain share. */
export function parseQuery(command: Command, filterField: 'filter' | 'query'): FindQuery {
  assertSimpleCollation(command.body);
  return {
    filter: compileFilter(readDoc(command, filterField) ?? {}),
    sort: parseSort(readDoc(command, 'sort') ?? {}),
    skip: readCount(command, 'skip', 0),
    limit: readCount(command, 'limit', 0),
    hint: parseHint(command.body),
    deadline: parseDeadline(command),
  };
}

/** `maxTimeMS` from now on; 0 is no limit. */
export function parseDeadline(command: Command): number | undefined {
  const ms = readCount(command, 'maxTimeMS', 0);
  return ms === 0 ? undefined : Date.now() + ms;
}

export function parseHint(doc: Doc): unknown {
  const hint = doc['hint'];
  if (hint === undefined || hint === null || (isPlainObject(hint) && Object.keys(hint).length === 0))
    return undefined;
  if (typeof hint !== 'string' && !isPlainObject(hint))
    throw new CommandError(9, 'hint must be either a string or nested object');
  return hint;
}

const UNSUPPORTED = [
  'min',
  'max',
  'returnKey',
  'showRecordId',
  'tailable',
  'awaitData',
  'oplogReplay',
  'let',
];

export async function find(store: Store, command: Command): Promise<Reply> {
  assertAbsent(command.body, UNSUPPORTED);
  const namespace = namespaceOf(command);
  const turn = { isOver: false };
  const query: FindQuery = { ...parseQuery(command, 'filter'), turn };
  const project = compileProjection(readDoc(command, 'projection') ?? {}, query.filter.conditions);
  const collection = store.catalog.find(namespace);
  const docs = collection === undefined ? [] : runQuery(collection, query);
  const batchSize = command.body['batchSize'] === undefined ? undefined : readCount(command, 'batchSize', 0);
  const single = readFlag(command.body, 'singleBatch');
  const batch = store.cursors.open(asBytes(docs, project), { namespace, batchSize, single });
  turn.isOver = true;
  return { batch };
}

function* asBytes(
  docs: Iterable<{ doc: Doc; bytes: Buffer }>,
  project?: (doc: Doc) => Doc,
): Generator<Buffer> {
  for (const match of docs) yield project === undefined ? match.bytes : encode(project(match.doc));
}

export async function count(store: Store, command: Command): Promise<Reply> {
  const query = parseQuery(command, 'query');
  const collection = store.catalog.find(namespaceOf(command));
  return ok({ n: collection === undefined ? 0 : countMatches(collection, query) });
}

export async function distinct(store: Store, command: Command): Promise<Reply> {
  const key = command.body['key'];
  if (typeof key !== 'string')
    throw new CommandError(14, "BSON field 'distinct.key' is the wrong type, expected string");
  const query = parseQuery(command, 'query');
  const collection = store.catalog.find(namespaceOf(command));
  const values = new Map<string, unknown>();
  for (const { doc } of collection === undefined ? [] : runQuery(collection, query)) {
    for (const [value] of indexTuples(doc, [key.split('.')]).tuples) {
      if (value !== MISSING && typeof value !== 'symbol')
        values.set(encodeValue(value).toString('latin1'), value);
    }
  }
  return ok({ values: [...values.values()] });
}

export async function getMore(store: Store, command: Command): Promise<Reply> {
  const collection = command.body['collection'];
  if (typeof collection !== 'string')
    throw new CommandError(14, "BSON field 'getMore.collection' must be a string");
  const id = cursorIdOf(command.body['getMore']);
  return {
    batch: store.cursors.more(id, `${command.database}.${collection}`, readCount(command, 'batchSize', 0)),
  };
}

export async function killCursors(store: Store, command: Command): Promise<Reply> {
  const ids = command.body['cursors'];
  if (!Array.isArray(ids)) throw new CommandError(14, "BSON field 'killCursors.cursors' must be an array");
  const [killed, notFound]: [unknown[], unknown[]] = [[], []];
  for (const id of ids) (store.cursors.close(cursorIdOf(id)) ? killed : notFound).push(id);
  return ok({ cursorsKilled: killed, cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [] });
}

function cursorIdOf(value: unknown): bigint {
  if (
    typeof value === 'object' &&
    value !== null &&
    'toBigInt' in value &&
    typeof value.toBigInt === 'function'
  ) {
    return BigInt(value.toBigInt());
  }
  throw new CommandError(14, 'a cursor id must be a long');
}
