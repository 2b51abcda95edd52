import { Aggregator } from 'mingo/aggregator';
import { Context, evalExpr } from 'mingo/core';
import { type Iterator, Lazy } from 'mingo/lazy';
import * as stages from 'mingo/operators/pipeline';
import type { Options } from 'mingo/types';
import { type Doc, getField, isPlainObject } from '../bson-values.js';
import { CommandError, demand, refuse } from '../errors.js';
import {
  assertKnownExpressions,
  computing,
  expressionContext,
  isAccumulator,
  pick,
  toPlain,
} from '../expressions/expressions.js';
import { compileFilter } from '../matching/compile-filter.js';
import { encodeValue } from '../order/encode-key.js';
import { toNumber } from '../order/ranks.js';
import { parseSort, sortDocuments } from '../order/sort-documents.js';

export type Pipeline = readonly Doc[];
type Stage = (docs: Iterator, spec: unknown, options: Options) => Iterator;

/** A stage that looks at all documents at once. */
const ofAll =
  (compute: (docs: Doc[], spec: unknown, options: Options) => unknown[]): Stage =>
  (docs, spec, options) =>
    docs.transform((all: unknown) => Lazy(compute(all as Doc[], spec, options)));

/** Groups by the bytes of the key, so that equal means what it means in an index. */
function group(docs: Doc[], spec: unknown, options: Options): Doc[] {
  const { _id: by, ...accumulators } = spec as Doc;
  const groups = new Map<string, { id: unknown; members: Doc[] }>();
  for (const doc of docs) {
    const id = evalExpr(doc, by, options) ?? null;
    const key = encodeValue(id).toString('latin1');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { id, members: [doc] });
    else known.members.push(doc);
  }
  return [...groups.values()].map(({ id, members }) => {
    const results = Object.entries(accumulators).map(([field, accumulator]) => [
      field,
      evalExpr(members, accumulator, options),
    ]);
    return { _id: id, ...Object.fromEntries(results) };
  });
}

const MINGO_STAGES = `$addFields $facet $limit $project $replaceRoot $replaceWith $sample $set $skip
  $sortByCount $unset $unwind`;

const usedStages: Record<string, Stage> = {
  ...pick<Stage>(stages, MINGO_STAGES),
  $group: ofAll(group),
  $match: ofAll((docs, filter) => docs.filter(compileFilter(filter).test)),
  $sort: ofAll((docs, spec) => sortDocuments(docs, parseSort(spec))),
};
const context = Context.from(expressionContext, Context.init({ pipeline: usedStages } as never));

const ABSENT_STAGES = new Set(
  `$bucket $bucketAuto $changeStream $collStats $currentOp $densify $documents $fill $geoNear $graphLookup $indexStats
   $listSessions $lookup $merge $out $planCacheStats $redact $search $setWindowFields $unionWith`.split(
    /\s+/,
  ),
);

/** Parses a pipeline into plain values and refuses what this store does not compute, before reading anything. */
export function parsePipeline(pipeline: unknown): Pipeline {
  demand(Array.isArray(pipeline), 14, "'pipeline' option must be specified as an array");
  return (toPlain({ pipeline })['pipeline'] as unknown[]).flatMap((stage) => {
    demand(isPlainObject(stage), 14, 'Each element of the pipeline array must be an object');
    const [name = '', another] = Object.keys(stage);
    const isOne = name !== '' && another === undefined;
    demand(isOne, 40323, 'A pipeline stage specification object must contain exactly one field.');
    return parseStage(name, stage);
  });
}

function parseStage(name: string, stage: Doc): Doc[] {
  const spec = getField(stage, name);
  if (name === '$count') return countStages(spec);
  if (ABSENT_STAGES.has(name)) refuse(name);
  demand(Object.hasOwn(usedStages, name), 40324, `Unrecognized pipeline stage name: '${name}'`);
  if (name === '$match') compileFilter(spec);
  else if (name === '$sort') parseSort(spec);
  else if (name === '$group') assertGroup(spec);
  else if (name === '$facet') return [{ $facet: parseFacet(spec) }];
  else if (name === '$skip' || name === '$limit') assertWhole(name, spec);
  else assertKnownExpressions(spec, name === '$project' ? 31325 : 168);
  return [stage];
}

function assertWhole(name: '$skip' | '$limit', spec: unknown): void {
  const number = toNumber(spec);
  const code = name === '$skip' ? 5107200 : 5107201;
  demand(Number.isSafeInteger(number) && number >= 0, code, `invalid argument to ${name}: ${String(spec)}`);
  demand(name === '$skip' || number > 0, 15958, 'the limit must be positive');
}

/** As MongoDB defines it (https://www.mongodb.com/docs/manual/reference/operator/aggregation/count/). */
function countStages(field: unknown): Doc[] {
  const isName = typeof field === 'string' && /^[^$.\0]+$/.test(field);
  demand(isName, 40156, 'the count field must be a non-empty string without $ and .');
  return [{ $group: { _id: null, [field]: { $sum: 1 } } }, { $project: { _id: 0 } }];
}

function parseFacet(spec: unknown): Doc {
  demand(isPlainObject(spec), 40169, 'the $facet specification must be a non-empty object');
  return Object.fromEntries(Object.entries(spec).map(([name, pipeline]) => [name, parsePipeline(pipeline)]));
}

function assertGroup(spec: unknown): void {
  demand(isPlainObject(spec), 15947, "a group's fields must be specified in an object");
  demand(Object.hasOwn(spec, '_id'), 15955, 'a group specification must include an _id');
  const { _id: by, ...accumulators } = spec;
  assertKnownExpressions(by);
  for (const [field, accumulator] of Object.entries(accumulators)) {
    const [name] = isPlainObject(accumulator) ? Object.keys(accumulator) : [];
    if (name === undefined)
      throw new CommandError(40234, `The field '${field}' must be an accumulator object`);
    demand(isAccumulator(name), 15952, `unknown group operator '${name}'`);
    assertKnownExpressions(accumulator);
  }
}

/** Runs stages over plain documents. */
export function runPipeline(docs: Iterable<Doc>, pipeline: Pipeline): Doc[] {
  return computing(() => new Aggregator([...pipeline] as never, { context } as never).run(docs as never));
}
