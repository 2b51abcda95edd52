import { Long } from 'bson';
import { type Doc, encode } from '../bson-values.js';
import { CommandError, demand } from '../errors.js';
import { distinctValues } from '../expressions/expressions.js';
import { compileProjection, includedPaths } from '../matching/project-document.js';
import { EMPTY_ARRAY_KEY } from '../order/encode-key.js';
import { indexTuples } from '../order/index-tuples.js';
import { MISSING } from '../order/walk-path.js';
import { countMatches } from '../planner/count-matches.js';
import { runQuery } from '../planner/run-plan.js';
import { type Command, namespaceOf, readCount, readDoc, readFlag, readText } from './arguments.js';
import { DEFAULT_FIRST_BATCH } from './cursors.js';
import { parseQuery } from './parse-query.js';
import { ok, type Reply, type Store } from './store.js';

export async function find(store: Store, command: Command): Promise<Reply> {
  const { body } = command;
  const namespace = namespaceOf(command);
  const turn = { isOver: false };
  const projection = readDoc(body, 'projection');
  const project = compileProjection(projection);
  const projected = includedPaths(projection);
  const query = { ...parseQuery(body, 'filter'), turn, projected };
  const matches = runQuery(store.catalog.find(namespace), query);
  const batch = store.cursors.open(asBytes(matches, project, projected === undefined ? 'doc' : 'looked'), {
    namespace,
    batchSize: readCount(body, 'batchSize', DEFAULT_FIRST_BATCH),
    single: readFlag(body, 'singleBatch'),
  });
  turn.isOver = true;
  return { batch };
}

function* asBytes(
  matches: Iterable<{ doc: Doc; looked: Doc; bytes: Buffer }>,
  project: ((doc: Doc) => Doc) | undefined,
  part: 'doc' | 'looked',
): Generator<Buffer> {
  for (const match of matches) yield project === undefined ? match.bytes : encode(project(match[part]));
}

export async function count(store: Store, command: Command): Promise<Reply> {
  const collection = store.catalog.find(namespaceOf(command));
  return ok({ n: countMatches(collection, parseQuery(command.body, 'query')) });
}

export async function distinct(store: Store, command: Command): Promise<Reply> {
  const path = readText(command.body, 'key').split('.');
  const collection = store.catalog.find(namespaceOf(command));
  const values: unknown[] = [];
  for (const { doc } of runQuery(collection, parseQuery(command.body, 'query')))
    for (const [value] of indexTuples(doc, [path]).tuples)
      if (value !== MISSING && value !== EMPTY_ARRAY_KEY) values.push(value);
  return ok({ values: distinctValues(values) });
}

export async function getMore(store: Store, { body, database }: Command): Promise<Reply> {
  const namespace = `${database}.${readText(body, 'collection')}`;
  const batch = store.cursors.more(cursorIdOf(body['getMore']), namespace, readCount(body, 'batchSize', 0));
  return { batch };
}

export async function killCursors(store: Store, { body }: Command): Promise<Reply> {
  const ids = body['cursors'];
  demand(Array.isArray(ids), 14, "BSON field 'killCursors.cursors' must be an array");
  const [killed, notFound]: [unknown[], unknown[]] = [[], []];
  for (const id of ids) (store.cursors.close(cursorIdOf(id)) ? killed : notFound).push(id);
  return ok({ cursorsKilled: killed, cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [] });
}

function cursorIdOf(value: unknown): bigint {
  if (value instanceof Long) return value.toBigInt();
  throw new CommandError(14, 'a cursor id must be a long');
}
