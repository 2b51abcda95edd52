import type { Doc } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { choosePlan, type Plan } from '../planner/choose-plan.js';
import { countMatches } from '../planner/count-matches.js';
import { type FindQuery, runQuery } from '../planner/run-plan.js';
import type { IndexScan } from '../planner/scan-keys.js';
import type { Collection } from '../storage/collection.js';
import { PAUSE, readInSlices, type Sliced } from '../turns.js';
import { splitPipeline } from './aggregate.js';
import { type Command, namespaceOf, readDocs } from './arguments.js';
import { parseQuery } from './parse-query.js';
import { ok, type Reply, type Store } from './store.js';

/** Which index a command would use, in the shape of `explain('queryPlanner')` and `('executionStats')`. */
export async function explain(store: Store, explained: Command, verbosity: unknown): Promise<Reply> {
  const query = queryOf(explained);
  const namespace = namespaceOf(explained);
  const collection = store.catalog.find(namespace);
  const winningPlan =
    collection === undefined ? { stage: 'EOF' } : describePlan(choosePlan(collection, query), query);
  const queryPlanner = { plannerVersion: 1, namespace, winningPlan, rejectedPlans: [] };
  if (verbosity === 'queryPlanner') return ok({ queryPlanner });
  const stats = runStats(explained.name, collection, query);
  return ok({ queryPlanner, executionStats: await readInSlices(query.turn, stats) });
}

function queryOf({ name, body }: Command): FindQuery {
  switch (name) {
    case 'find':
      return parseQuery(body, 'filter');
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return parseQuery(body, 'query');
    case 'aggregate':
      return splitPipeline(body).query;
    case 'update':
    case 'delete':
      return parseQuery(readDocs(body, `${name}s`)[0] ?? {}, 'q');
  }
  throw new CommandError(115, `explain does not support the command '${name}'`);
}

function* runStats(name: string, collection: Collection | undefined, query: FindQuery): Sliced<Doc> {
  const counts = { keys: 0, docs: 0 };
  let nReturned = 0;
  if (name === 'count') nReturned = yield* countMatches(collection, { ...query, counts });
  else
    for (const match of runQuery(collection, { ...query, counts })) {
      if (match === PAUSE) yield match;
      else nReturned += 1;
    }
  return {
    executionSuccess: true,
    nReturned,
    totalKeysExamined: counts.keys,
    totalDocsExamined: counts.docs,
  };
}

function describePlan({ scans, backward, sorted }: Plan, { sort }: FindQuery): Doc {
  const direction = backward ? 'backward' : 'forward';
  const inputStages = scans.map((scan) => ({ ...describeScan(scan), direction }));
  const source =
    scans.length === 0
      ? { stage: 'COLLSCAN', direction }
      : { stage: 'FETCH', inputStage: scans.length === 1 ? inputStages[0] : { stage: 'OR', inputStages } };
  const sortPattern = Object.fromEntries(sort.map((field) => [field.path, field.direction]));
  return sorted ? source : { stage: 'SORT', sortPattern, inputStage: source };
}

function describeScan({ index, bounds }: IndexScan): Doc {
  return {
    stage: 'IXSCAN',
    indexName: index.name,
    keyPattern: index.meta.spec['key'],
    isMultiKey: index.meta.multikey,
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partial !== undefined,
    boundedFields: index.fields.slice(0, bounds.bounded).map((field) => field.path),
  };
}
