import { assertPlainNumbers } from '../aggregation/expressions.js';
import { type Pipeline, parsePipeline, runPipeline } from '../aggregation/run-pipeline.js';
import { type Doc, decodePlain, encode, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { parseSort } from '../order/sort-documents.js';
import { countMatches, type FindQuery, runQuery } from '../planner/run-plan.js';
import type { Collection } from '../storage/collection.js';
import {
  assertAbsent,
  assertSimpleCollation,
  type Command,
  namespaceOf,
  readCount,
  readDoc,
} from './arguments.js';
import { parseDeadline, parseHint } from './find.js';
import type { Reply, Store } from './store.js';

/** What the planner can do of a pipeline, and what remains to be computed. */
export type SplitPipeline = { query: FindQuery; rest: Pipeline };

/** Leading $match, $sort, $skip and $limit, in that order, are a query and use indexes. */
export function splitPipeline(command: Command): SplitPipeline {
  const exact = command.body['pipeline'] as Doc[];
  const rest = [...parsePipeline(exact)];
  const filters: unknown[] = [];
  const query: FindQuery = {
    filter: compileFilter({}),
    sort: [],
    skip: 0,
    limit: 0,
    hint: parseHint(command.body),
    deadline: parseDeadline(command),
  };
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
  assertSimpleCollation(command.body);
  assertAbsent(command.body, ['let', 'explain']);
  const cursor = readDoc(command, 'cursor');
  if (cursor === undefined)
    throw new CommandError(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  const namespace = namespaceOf(command);
  const { query: parsed, rest } = splitPipeline(command);
  const turn = { isOver: false };
  const query: FindQuery = { ...parsed, turn };
  const collection = store.catalog.find(namespace);
  const batchSize =
    cursor['batchSize'] === undefined ? undefined : readCount({ ...command, body: cursor }, 'batchSize', 0);
  const docs = collection === undefined ? noMatches(rest) : results(collection, query, rest);
  const batch = store.cursors.open(docs, { namespace, batchSize });
  turn.isOver = true;
  return { batch };
}

function* noMatches(rest: Pipeline): Generator<Buffer> {
  if (rest.length > 0) for (const doc of runPipeline([], rest)) yield encode(doc);
}

function* results(collection: Collection, query: FindQuery, rest: Pipeline): Generator<Buffer> {
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
  const [stage, another] = rest;
  const group = stage?.['$group'];
  if (another !== undefined || !isPlainObject(group)) return undefined;
  const [field, accumulator] = Object.entries(group).find(([name]) => name !== '_id') ?? [];
  const id = group['_id'];
  const constant = id === null || typeof id === 'number';
  if (field === undefined || !constant || Object.keys(group).length !== 2 || !isPlainObject(accumulator))
    return undefined;
  return accumulator['$sum'] === 1 && Object.keys(accumulator).length === 1 ? { id, field } : undefined;
}
