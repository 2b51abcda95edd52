import { Int32 } from 'bson';
import { type Doc, decodeExact, encode, getField, isPlainObject } from '../bson-values.js';
import { demand, refuse } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { toNumber } from '../order/ranks.js';
import { parseSort, sortKeyBytes } from '../order/sort-documents.js';
import { makeMemoryBound, makeSortedIds } from '../planner/sorted-ids.js';
import { PAUSE, paced, type Turn } from '../turns.js';
import { compileGroup } from './group.js';
import {
  compileAddFields,
  compileProject,
  compileReplaceRoot,
  compileUnset,
  compileUnwind,
} from './reshape.js';
import type { Docs, Stage } from './stage.js';

export type PipelineStage = { name: string; spec: unknown; run: Stage };
export type Pipeline = readonly PipelineStage[];

const STAGES: Readonly<Record<string, (spec: unknown) => Stage>> = {
  $match: compileMatch,
  $sort: compileSort,
  $skip: compileSkip,
  $limit: compileLimit,
  $group: compileGroup,
  $project: compileProject,
  $addFields: compileAddFields,
  $set: compileAddFields,
  $unset: compileUnset,
  $unwind: compileUnwind,
  $replaceRoot: (spec) => compileReplaceRoot(isPlainObject(spec) ? spec['newRoot'] : undefined),
  $replaceWith: compileReplaceRoot,
};

/** Stages that are others, as MongoDB defines them. */
const SHORTHANDS: Readonly<Record<string, (spec: unknown) => Doc[]>> = {
  $count: (field) => {
    const isName = typeof field === 'string' && /^[^$.\0]+$/.test(field);
    demand(isName, 40156, 'the count field must be a non-empty string without $ and .');
    return [{ $group: { _id: null, [field]: { $count: {} } } }, { $project: { _id: new Int32(0) } }];
  },
  $sortByCount: (by) => {
    const isExpression = typeof by === 'string' ? by.startsWith('$') : isPlainObject(by);
    demand(isExpression, 40149, 'the sortByCount field must be a $-prefixed path or an expression');
    return [{ $group: { _id: by, count: { $count: {} } } }, { $sort: { count: new Int32(-1) } }];
  },
};

const ABSENT_STAGES = new Set(
  `$bucket $bucketAuto $changeStream $collStats $currentOp $densify $documents $facet $fill $geoNear $graphLookup $indexStats
   $listSessions $lookup $merge $out $planCacheStats $redact $sample $search $setWindowFields $unionWith`.split(
    /\s+/,
  ),
);

/** Parses a pipeline and refuses what this store does not compute, before reading anything. */
export function parsePipeline(pipeline: unknown): PipelineStage[] {
  demand(Array.isArray(pipeline), 14, "'pipeline' option must be specified as an array");
  return pipeline.flatMap((stage: unknown) => {
    demand(isPlainObject(stage), 14, 'Each element of the pipeline array must be an object');
    const [name = '', another] = Object.keys(stage);
    const isOne = name !== '' && another === undefined;
    demand(isOne, 40323, 'A pipeline stage specification object must contain exactly one field.');
    const spec = getField(stage, name);
    const shorthand = Object.hasOwn(SHORTHANDS, name) ? SHORTHANDS[name] : undefined;
    if (shorthand !== undefined) return parsePipeline(shorthand(spec));
    if (ABSENT_STAGES.has(name)) refuse(name);
    const compile = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
    demand(compile !== undefined, 40324, `Unrecognized pipeline stage name: '${name}'`);
    return [{ name, spec, run: compile(spec) }];
  });
}

export function runPipeline(docs: Docs, pipeline: Pipeline, turn: Turn): Docs {
  return pipeline.reduce<Docs>((input, { run }) => paced(run(input, turn), turn), docs);
}

function compileMatch(spec: unknown): Stage {
  const filter = compileFilter(spec);
  return function* match(docs) {
    for (const doc of docs) if (doc === PAUSE || filter.test(doc)) yield doc;
  };
}

/** Documents wait as the bytes they would be stored in. */
function compileSort(spec: unknown): Stage {
  const fields = parseSort(spec);
  return function* sort(docs, turn) {
    const hold = makeMemoryBound('$sort');
    const sorted = makeSortedIds(Number.POSITIVE_INFINITY);
    const waiting: Buffer[] = [];
    for (const doc of docs) {
      if (doc === PAUSE) yield doc;
      else {
        sorted.add(sortKeyBytes(doc, fields), waiting.length);
        waiting.push(encode(doc));
        hold(waiting.at(-1)?.length ?? 0);
      }
    }
    for (const id of sorted.drain(turn))
      yield id === PAUSE ? id : decodeExact(waiting[id] ?? Buffer.alloc(0));
  };
}

function wholeNumber(name: '$skip' | '$limit', spec: unknown): number {
  const number = toNumber(spec);
  const code = name === '$skip' ? 5107200 : 5107201;
  demand(Number.isSafeInteger(number) && number >= 0, code, `invalid argument to ${name}: ${String(spec)}`);
  demand(name === '$skip' || number > 0, 15958, 'the limit must be positive');
  return number;
}

function compileSkip(spec: unknown): Stage {
  const count = wholeNumber('$skip', spec);
  return function* skip(docs) {
    let seen = 0;
    for (const doc of docs) {
      if (doc !== PAUSE) seen += 1;
      if (doc === PAUSE || seen > count) yield doc;
    }
  };
}

function compileLimit(spec: unknown): Stage {
  const count = wholeNumber('$limit', spec);
  return function* limit(docs) {
    let seen = 0;
    for (const doc of docs) {
      yield doc;
      if (doc !== PAUSE) seen += 1;
      if (seen === count) return;
    }
  };
}
