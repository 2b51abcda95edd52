import { Aggregator } from 'mingo/aggregator';
import { type Doc, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { parseSort } from '../order/sort-documents.js';
import { knownAccumulators } from './expression-context.js';
import { assertKnownExpressions, computing, toPlain } from './expressions.js';
import { knownStages, pipelineContext } from './pipeline-context.js';

export type Pipeline = readonly Doc[];

/** Parses a pipeline into plain values and refuses what this store does not compute, before reading anything. */
export function parsePipeline(pipeline: unknown): Pipeline {
  if (!Array.isArray(pipeline)) throw new CommandError(14, "'pipeline' option must be specified as an array");
  const stages = toPlain({ pipeline })['pipeline'] as unknown[];
  return stages.map((stage) => {
    if (!isPlainObject(stage))
      throw new CommandError(14, 'Each element of the pipeline array must be an object');
    const [entry, ...others] = Object.entries(stage);
    if (entry === undefined || others.length > 0) {
      throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
    }
    assertStage(...entry);
    return stage;
  });
}

const MONGODB_STAGES = new Set(
  `$bucket $bucketAuto $changeStream $collStats $currentOp $densify $documents $fill $geoNear $graphLookup $indexStats
   $listSessions $lookup $merge $out $planCacheStats $redact $search $setWindowFields $unionWith`.split(
    /\s+/,
  ),
);

function assertStage(name: string, spec: unknown): void {
  if (MONGODB_STAGES.has(name)) throw new CommandError(238, `${name} is not supported by this store`);
  if (!knownStages.has(name)) throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
  if (name === '$match') compileFilter(spec);
  else if (name === '$sort') parseSort(spec);
  else if (name === '$group') assertGroup(spec);
  else if (name === '$facet') assertFacet(spec);
  else assertKnownExpressions(spec, name === '$project' ? 31325 : 168);
}

function assertFacet(spec: unknown): void {
  if (!isPlainObject(spec))
    throw new CommandError(40169, 'the $facet specification must be a non-empty object');
  Object.values(spec).forEach(parsePipeline);
}

function assertGroup(spec: unknown): void {
  if (!isPlainObject(spec)) throw new CommandError(15947, "a group's fields must be specified in an object");
  if (!Object.hasOwn(spec, '_id')) throw new CommandError(15955, 'a group specification must include an _id');
  for (const [field, accumulator] of Object.entries(spec)) {
    if (field !== '_id') assertAccumulator(field, accumulator);
  }
  assertKnownExpressions(spec['_id']);
}

function assertAccumulator(field: string, accumulator: unknown): void {
  const names = isPlainObject(accumulator) ? Object.keys(accumulator) : [];
  const [name] = names;
  if (name === undefined) throw new CommandError(40234, `The field '${field}' must be an accumulator object`);
  if (!knownAccumulators.has(name)) throw new CommandError(15952, `unknown group operator '${name}'`);
  assertKnownExpressions(accumulator);
}

/** Runs stages over plain documents. */
export function runPipeline(docs: Iterable<Doc>, pipeline: Pipeline): Doc[] {
  return computing(() =>
    new Aggregator([...pipeline] as never, { context: pipelineContext } as never).run(docs as never),
  );
}
