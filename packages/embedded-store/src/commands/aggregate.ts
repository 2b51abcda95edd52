import { type Pipeline, parsePipeline, runPipeline } from '../aggregation/run-pipeline.js';
import { type Doc, decodePlain, encode, isPlainObject } from '../bson-values.js';
import { demand } from '../errors.js';
import { assertPlainNumbers } from '../expressions/expressions.js';
import { compileFilter } from '../matching/compile-filter.js';
import { parseSort } from '../order/sort-documents.js';
import { countMatches } from '../planner/count-matches.js';
import { type FindQuery, runQuery } from '../planner/run-plan.js';
import type { Collection } from '../storage/collection.js';
import { type Command, namespaceOf, readCount, readDoc } from './arguments.js';
import { DEFAULT_FIRST_BATCH } from './cursors.js';
import { parseQuery } from './parse-query.js';
import type { Reply, Store } from './store.js';

/**
 * What the planner can do of a pipeline, and what remains to be computed: leading $match, $sort, $skip and $limit,
 * in that order, are a query and use indexes.
 */
export function splitPipeline(body: Doc): { query: FindQuery; rest: Pipeline } {
  const rest = [...parsePipeline(body['pipeline'])];
  const exact = body['pipeline'] as Doc[];
  const filters: unknown[] = [];
  const query = parseQuery(body, 'filter');
  const leading = (name: string) => rest[0] !== undefined && Object.hasOwn(rest[0], name);
  while (leading('$match')) {
    filters.push(exact[filters.length]?.['$match']);
    rest.shift();
  }
  if (filters.length > 0) query.filter = compileFilter({ $and: filters });
  if (leading('$sort')) query.sort = parseSort(rest.shift()?.['$sort']);
  if (leading('$skip')) query.skip = Number(rest.shift()?.['$skip']);
  if (leading('$limit')) query.limit = Number(rest.shift()?.['$limit']);
  return { query, rest };
}

export async function aggregate(store: Store, command: Command): Promise<Reply> {
  const { body } = command;
  demand(isPlainObject(body['cursor']), 9, "The 'cursor' option is required");
  const namespace = namespaceOf(command);
  const { query, rest } = splitPipeline(body);
  const turn = { isOver: false };
  const docs = results(store.catalog.find(namespace), { ...query, turn }, rest);
  const batchSize = readCount(readDoc(body, 'cursor'), 'batchSize', DEFAULT_FIRST_BATCH);
  const batch = store.cursors.open(docs, { namespace, batchSize });
  turn.isOver = true;
  return { batch };
}

function* results(collection: Collection | undefined, query: FindQuery, rest: Pipeline): Generator<Buffer> {
  const counted = countingId(rest);
  if (rest.length === 0) {
    for (const { bytes } of runQuery(collection, query)) yield bytes;
  } else if (counted !== undefined) {
    const n = countMatches(collection, query);
    if (n > 0) yield encode({ _id: counted.id, [counted.field]: n });
  } else {
    for (const doc of runPipeline(plainDocs(runQuery(collection, query)), rest)) yield encode(doc);
  }
}

function* plainDocs(matches: Iterable<{ bytes: Buffer }>): Generator<Doc> {
  for (const { bytes } of matches) yield assertPlainNumbers(decodePlain(bytes));
}

/** `[{ $group: { _id: <constant>, n: { $sum: 1 } } }]`, as countDocuments asks: no document need be decoded. */
function countingId(rest: Pipeline): { id: unknown; field: string } | undefined {
  const group = rest.length === 1 ? rest[0]?.['$group'] : undefined;
  if (!isPlainObject(group)) return undefined;
  const { _id: id, ...accumulators } = group;
  const [[field, accumulator] = ['', undefined], another] = Object.entries(accumulators);
  const isCount =
    isPlainObject(accumulator) && accumulator['$sum'] === 1 && Object.keys(accumulator).length === 1;
  const isConstant = id === null || typeof id === 'number';
  return isCount && isConstant && another === undefined ? { id, field } : undefined;
}
