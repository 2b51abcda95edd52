import { Long } from 'bson';
import { type Doc, encode } from '../bson-values.js';
import { CommandError, demand } from '../errors.js';
import { compileProjection, includedPaths } from '../matching/project-document.js';
import { EMPTY_ARRAY_KEY, encodeValue } from '../order/encode-key.js';
import { indexTuples } from '../order/index-tuples.js';
import { MISSING } from '../order/walk-path.js';
import { countMatches } from '../planner/count-matches.js';
import { runQuery } from '../planner/run-plan.js';
import { PAUSE, type Pause, readInSlices, type Sliced } from '../turns.js';
import { type Command, namespaceOf, readCount, readDoc, readFlag, readText } from './arguments.js';
import { DEFAULT_FIRST_BATCH } from './cursors.js';
import { parseQuery } from './parse-query.js';
import { ok, type Reply, type Store } from './store.js';

export async function find(store: Store, command: Command): Promise<Reply> {
  const { body } = command;
  const namespace = namespaceOf(command);
  const projection = readDoc(body, 'projection');
  const project = compileProjection(projection);
  const projected = includedPaths(projection);
  const query = { ...parseQuery(body, 'filter'), projected };
  const matches = runQuery(store.catalog.find(namespace), query);
  const docs = asBytes(matches, project, projected === undefined ? 'doc' : 'looked');
  const batchSize = readCount(body, 'batchSize', DEFAULT_FIRST_BATCH);
  const single = readFlag(body, 'singleBatch');
  return { batch: await store.cursors.open(docs, { namespace, turn: query.turn, batchSize, single }) };
}

function* asBytes(
  matches: Iterable<{ doc: Doc; looked: Doc; bytes: Buffer } | Pause>,
  project: ((doc: Doc) => Doc) | undefined,
  part: 'doc' | 'looked',
): Generator<Buffer | Pause> {
  for (const match of matches) {
    if (match === PAUSE) yield match;
    else yield project === undefined ? match.bytes : encode(project(match[part]));
  }
}

export async function count(store: Store, command: Command): Promise<Reply> {
  const query = parseQuery(command.body, 'query');
  const counting = countMatches(store.catalog.find(namespaceOf(command)), query);
  return ok({ n: await readInSlices(query.turn, counting) });
}

/** MongoDB answers in one document, which bounds how many values there may be. */
const MAX_DISTINCT_BYTES = 16 * 1024 * 1024;

export async function distinct(store: Store, command: Command): Promise<Reply> {
  const path = readText(command.body, 'key').split('.');
  const query = parseQuery(command.body, 'query');
  const matches = runQuery(store.catalog.find(namespaceOf(command)), query);
  const values = await readInSlices(query.turn, distinctValues(matches, path));
  return ok({ values: [...values] });
}

function* distinctValues(
  matches: Iterable<{ doc: Doc } | Pause>,
  path: readonly string[],
): Sliced<Iterable<unknown>> {
  const values = new Map<string, unknown>();
  let bytes = 0;
  for (const match of matches) {
    if (match === PAUSE) yield match;
    else
      for (const [value] of indexTuples(match.doc, [path]).tuples) {
        if (value === MISSING || value === EMPTY_ARRAY_KEY) continue;
        const key = encodeValue(value).toString('latin1');
        if (!values.has(key)) bytes += key.length;
        demand(bytes <= MAX_DISTINCT_BYTES, 17217, 'distinct too big, 16mb cap');
        if (!values.has(key)) values.set(key, value);
      }
  }
  return values.values();
}

export async function getMore(store: Store, { body, database }: Command): Promise<Reply> {
  const namespace = `${database}.${readText(body, 'collection')}`;
  const batch = await store.cursors.more(
    cursorIdOf(body['getMore']),
    namespace,
    readCount(body, 'batchSize', 0),
  );
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
