import { bsonType, type Doc, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import type { Branches, Condition } from '../matching/compile-filter.js';
import type { SortField } from '../order/sort-documents.js';
import type { Collection } from '../storage/collection.js';
import { isDropped, readKeys } from '../storage/database.js';
import type { Index } from '../storage/index-definition.js';
import { boundIndex, type IndexBounds, sortDirection } from './index-bounds.js';
import { necessaryConditions } from './intervals.js';
import { holdsEveryMatch } from './usable-index.js';

export type IndexScan = {
  kind: 'index';
  index: Index;
  bounds: IndexBounds;
  backward: boolean;
  sorted: boolean;
};
export type TableScan = { kind: 'table'; backward: boolean; sorted: boolean };
export type UnionScan = { kind: 'union'; scans: IndexScan[]; sorted: false };
export type Plan = IndexScan | TableScan | UnionScan;

export type Query = { filter: Branches; sort: readonly SortField[]; hint?: unknown };

/** How many keys are counted to compare two indexes that would both do. */
const PROBE_KEYS = 200;

/** Chooses how to read: the bounded index with the fewest keys, then one that gives the order, else everything. */
export function choosePlan(collection: Collection, { filter, sort, hint }: Query): Plan {
  const table: TableScan = { kind: 'table', backward: false, sorted: sort.length === 0 };
  const [natural] = sort;
  if (natural?.path === '$natural') return { ...table, backward: natural.direction === -1, sorted: true };
  if (isNatural(hint)) return table;
  const hinted = hint === undefined ? undefined : findHinted(collection, hint);
  const scans = scansOf(hinted === undefined ? collection.indexes : [hinted], filter.conditions, sort);
  const [only, another] = scans;
  if (only !== undefined && another === undefined && isOneKey(only)) return only;
  if (hinted !== undefined) return scans[0] ?? table;
  const bounded = scans.filter((scan) => scan.bounds.bounded > 0);
  const union = unionOf(collection, filter.conditions);
  if (bounded.length > 0 || union !== undefined)
    return cheapest([...bounded, ...(union === undefined ? [] : [union])]);
  return (sort.length > 0 ? scans.find((scan) => scan.sorted) : undefined) ?? table;
}

/** The indexes that can answer; only the one that leads to a single key, where there is one. */
function scansOf(
  indexes: readonly Index[],
  conditions: readonly Condition[],
  sort: readonly SortField[],
): IndexScan[] {
  const necessary = necessaryConditions(conditions);
  const scans: IndexScan[] = [];
  for (const index of indexes) {
    if (index.meta.spec['hidden'] === true || isDropped(index.tree) || !holdsEveryMatch(index, necessary))
      continue;
    const bounds = boundIndex(index, necessary);
    const direction = sortDirection(index, bounds, sort);
    const backward = direction === 'backward';
    const scan: IndexScan = { kind: 'index', index, bounds, backward, sorted: direction !== undefined };
    if (isOneKey(scan)) return [scan];
    scans.push(scan);
  }
  return scans;
}

/** A unique index whose every field is fixed: no other plan can read less. */
function isOneKey({ index, bounds }: IndexScan): boolean {
  return index.unique && bounds.fixed.size === index.fields.length;
}

/** One index scan for each branch of a `$or`, when every branch has one. */
function unionOf(collection: Collection, conditions: readonly Condition[]): UnionScan | undefined {
  for (const condition of conditions) {
    if (condition.kind !== 'or') continue;
    const scans = condition.conditions.map((branch) =>
      branch.kind === 'and' ? bestBranch(collection, [...branch.conditions, ...conditions]) : undefined,
    );
    if (scans.every((scan) => scan !== undefined)) return { kind: 'union', scans, sorted: false };
  }
  return undefined;
}

function bestBranch(collection: Collection, conditions: readonly Condition[]): IndexScan | undefined {
  const bounded = scansOf(collection.indexes, conditions, []).filter((scan) => scan.bounds.bounded > 0);
  return bounded.length === 0 ? undefined : (cheapest(bounded) as IndexScan);
}

function cheapest(plans: (IndexScan | UnionScan)[]): IndexScan | UnionScan {
  const [only, another] = plans;
  if (only !== undefined && another === undefined) return only;
  const ranked = plans
    .map((plan) => ({ plan, keys: probe(plan), bounded: plan.kind === 'index' ? plan.bounds.bounded : 0 }))
    .sort(
      (a, b) => a.keys - b.keys || Number(b.plan.sorted) - Number(a.plan.sorted) || b.bounded - a.bounded,
    );
  const [best] = ranked;
  if (best === undefined) throw new CommandError(1, 'no plan to choose from');
  return best.plan;
}

function probe(plan: IndexScan | UnionScan): number {
  const scans = plan.kind === 'index' ? [plan] : plan.scans;
  let keys = 0;
  for (const { index, bounds } of scans) {
    for (const range of bounds.ranges) {
      if (keys >= PROBE_KEYS) return PROBE_KEYS;
      keys += readKeys(index.tree, range, { reverse: false, limit: PROBE_KEYS - keys }).length;
    }
  }
  return keys;
}

function isNatural(hint: unknown): boolean {
  return isPlainObject(hint) && Object.hasOwn(hint, '$natural');
}

export function findHinted(collection: Collection, hint: unknown): Index {
  const found = collection.indexes.find((index) =>
    typeof hint === 'string' ? index.name === hint : isPlainObject(hint) && sameKey(index, hint),
  );
  if (found === undefined)
    throw new CommandError(2, 'hint provided does not correspond to an existing index');
  return found;
}

export function sameKey(index: Index, key: Doc): boolean {
  const fields = Object.entries(key);
  return (
    fields.length === index.fields.length &&
    fields.every(([path, order], i) => {
      const field = index.fields[i];
      const direction =
        bsonType(order) === undefined && typeof order !== 'number' ? order : Math.sign(Number(order));
      return field?.path === path && field.direction === direction;
    })
  );
}
