import { type Doc, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { parseSort } from '../order/sort-documents.js';
import { choosePlan, type IndexScan, type Plan } from '../planner/choose-plan.js';
import { countMatches, type FindQuery, runQuery } from '../planner/run-plan.js';
import { splitPipeline } from './aggregate.js';
import { type Command, namespaceOf } from './arguments.js';
import { parseQuery } from './find.js';
import { ok, type Reply, type Store } from './store.js';

/** Which index a command would use, in the shape of `explain('queryPlanner')` and `('executionStats')`. */
export async function explain(store: Store, command: Command): Promise<Reply> {
  const inner = command.body['explain'];
  if (!isPlainObject(inner)) throw new CommandError(14, "BSON field 'explain.explain' must be an object");
  const explained: Command = { name: Object.keys(inner)[0] ?? '', body: inner, database: command.database };
  const query = queryOf(explained);
  const namespace = namespaceOf(explained);
  const collection = store.catalog.find(namespace);
  const plan: Plan =
    collection === undefined
      ? { kind: 'table', backward: false, sorted: true }
      : choosePlan(collection, query);
  const queryPlanner = {
    plannerVersion: 1,
    namespace,
    indexFilterSet: false,
    winningPlan: collection === undefined ? { stage: 'EOF' } : describePlan(plan, query),
    rejectedPlans: [],
  };
  if (command.body['verbosity'] === 'queryPlanner') return ok({ queryPlanner });
  const counts = { keys: 0, docs: 0 };
  let nReturned = 0;
  if (collection !== undefined && explained.name === 'count')
    nReturned = countMatches(collection, query, counts);
  else if (collection !== undefined) for (const _doc of runQuery(collection, query, counts)) nReturned += 1;
  const executionStats = {
    executionSuccess: true,
    nReturned,
    totalKeysExamined: counts.keys,
    totalDocsExamined: counts.docs,
  };
  return ok({ queryPlanner, executionStats });
}

function queryOf(command: Command): FindQuery {
  switch (command.name) {
    case 'find':
      return parseQuery(command, 'filter');
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return parseQuery(command, 'query');
    case 'aggregate':
      return splitPipeline(command).query;
    case 'update':
    case 'delete': {
      const [statement] = command.body[`${command.name}s`] as Doc[];
      return {
        filter: compileFilter(statement?.['q']),
        sort: parseSort({}),
        skip: 0,
        limit: 0,
        hint: statement?.['hint'],
      };
    }
  }
  throw new CommandError(115, `explain does not support the command '${command.name}'`);
}

function describePlan(plan: Plan, query: FindQuery): Doc {
  const source = describeSource(plan);
  return plan.sorted ? source : { stage: 'SORT', sortPattern: sortPattern(query), inputStage: source };
}

function sortPattern(query: FindQuery): Doc {
  return Object.fromEntries(query.sort.map((field) => [field.path, field.direction]));
}

function describeSource(plan: Plan): Doc {
  if (plan.kind === 'table') return { stage: 'COLLSCAN', direction: plan.backward ? 'backward' : 'forward' };
  if (plan.kind === 'index') return { stage: 'FETCH', inputStage: describeIndexScan(plan) };
  return { stage: 'FETCH', inputStage: { stage: 'OR', inputStages: plan.scans.map(describeIndexScan) } };
}

function describeIndexScan({ index, bounds, backward }: IndexScan): Doc {
  return {
    stage: 'IXSCAN',
    indexName: index.name,
    keyPattern: index.meta.spec['key'],
    isMultiKey: index.meta.multikey,
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partial !== undefined,
    direction: backward ? 'backward' : 'forward',
    boundedFields: index.fields.slice(0, bounds.bounded).map((field) => field.path),
  };
}
