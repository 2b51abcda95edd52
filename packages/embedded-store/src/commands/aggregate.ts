import { type Pipeline, parsePipeline, runPipeline } from '../aggregation/run-pipeline.js';
import { bsonType, type Doc, encode, isPlainObject } from '../bson-values.js';
import { demand } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { isNumeric, toNumber } from '../order/ranks.js';
import { parseSort } from '../order/sort-documents.js';
import { countMatches } from '../planner/count-matches.js';
import { type FindQuery, runQuery } from '../planner/run-plan.js';
import type { Collection } from '../storage/collection.js';
import { PAUSE, type Pause } from '../turns.js';
import { type Command, namespaceOf, readCount, readDoc } from './arguments.js';
import { DEFAULT_FIRST_BATCH } from './cursors.js';
import { parseQuery } from './parse-query.js';
import type { Reply, Store } from './store.js';

/**
 * What the planner can do of a pipeline, and what remains to be computed: leading $match, $sort, $skip and $limit,
 * in that order, are a query and use indexes.
 */
export function splitPipeline(body: Doc): { query: FindQuery; rest: Pipeline } {
  const rest = parsePipeline(body['pipeline']);
  const filters: unknown[] = [];
  const query = parseQuery(body, 'filter');
  const take = (name: string) => (rest[0]?.name === name ? rest.shift()?.spec : undefined);
  while (rest[0]?.name === '$match') filters.push(take('$match'));
  if (filters.length > 0) query.filter = compileFilter({ $and: filters });
  if (rest[0]?.name === '$sort') query.sort = parseSort(take('$sort'));
  query.skip = toNumber(take('$skip') ?? 0);
  query.limit = toNumber(take('$limit') ?? 0);
  return { query, rest };
}

export async function aggregate(store: Store, command: Command): Promise<Reply> {
  const { body } = command;
  demand(isPlainObject(body['cursor']), 9, "The 'cursor' option is required");
  const namespace = namespaceOf(command);
  const { query, rest } = splitPipeline(body);
  const docs = results(store.catalog.find(namespace), query, rest);
  const batchSize = readCount(readDoc(body, 'cursor'), 'batchSize', DEFAULT_FIRST_BATCH);
  return { batch: await store.cursors.open(docs, { namespace, turn: query.turn, batchSize }) };
}

function* results(
  collection: Collection | undefined,
  query: FindQuery,
  rest: Pipeline,
): Generator<Buffer | Pause> {
  const counted = countingId(rest);
  if (rest.length === 0) {
    for (const match of runQuery(collection, query)) yield match === PAUSE ? match : match.bytes;
  } else if (counted !== undefined) {
    const n = yield* countMatches(collection, query);
    if (n > 0) yield encode({ _id: counted.id, [counted.field]: n });
  } else {
    for (const doc of runPipeline(wholeDocs(runQuery(collection, query)), rest, query.turn))
      yield doc === PAUSE ? doc : encode(doc);
  }
}

function* wholeDocs(matches: Iterable<{ doc: Doc } | Pause>): Generator<Doc | Pause> {
  for (const match of matches) yield match === PAUSE ? match : match.doc;
}

/** `[{ $group: { _id: <constant>, n: { $sum: 1 } } }]`, as countDocuments asks: no document need be decoded. */
function countingId([group, another]: Pipeline): { id: unknown; field: string } | undefined {
  if (group?.name !== '$group' || another !== undefined) return undefined;
  const { _id: id, ...accumulators } = group.spec as Doc;
  const [[field, accumulator] = ['', undefined], second] = Object.entries(accumulators);
  const isCount =
    isPlainObject(accumulator) &&
    bsonType(accumulator['$sum']) === 'Int32' &&
    toNumber(accumulator['$sum']) === 1;
  const isConstant = id === null || isNumeric(id);
  return isCount && isConstant && second === undefined ? { id, field } : undefined;
}
