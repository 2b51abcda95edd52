import { type Doc, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import type { Branches, Condition } from '../matching/condition.js';
import { isNumeric, toNumber } from '../order/ranks.js';
import type { SortField } from '../order/sort-documents.js';
import type { Collection } from '../storage/collection.js';
import { isDropped } from '../storage/database.js';
import type { Index } from '../storage/index-definition.js';
import { boundIndex, sortDirection } from './index-bounds.js';
import { necessaryConditions } from './intervals.js';
import { type IndexScan, scanKeys } from './scan-keys.js';
import { holdsEveryMatch } from './usable-index.js';

/** What to read: parts of one index, of one for each branch of a `$or`, or, with no scans, the whole collection. */
export type Plan = { scans: IndexScan[]; backward: boolean; sorted: boolean };

export type Query = { filter: Branches; sort: readonly SortField[]; hint?: unknown };

/** How many keys are counted to compare two indexes that would both do. */
const PROBE_KEYS = 200;

/** Chooses how to read: the bounded index with the fewest keys, then one that gives the order, else everything. */
export function choosePlan(collection: Collection, { filter, sort, hint }: Query): Plan {
  const table: Plan = { scans: [], backward: false, sorted: sort.length === 0 };
  const [natural] = sort;
  if (natural?.path === '$natural') return { ...table, backward: natural.direction === -1, sorted: true };
  if (isPlainObject(hint) && Object.hasOwn(hint, '$natural')) return table;
  const hinted = hint === undefined ? undefined : findHinted(collection, hint);
  const plans = plansOf(hinted === undefined ? collection.indexes : [hinted], filter.conditions, sort);
  const [only, another] = plans;
  if (only !== undefined && another === undefined && isOneKey(only)) return only;
  if (hinted !== undefined) return planByHint(hinted, filter.conditions, only) ?? table;
  const bounded = plans.filter((plan) => boundedFields(plan) > 0);
  return (
    cheapest([...bounded, ...unionOf(collection.indexes, filter.conditions)]) ??
    (sort.length > 0 ? plans.find((plan) => plan.sorted) : undefined) ??
    table
  );
}

/** A hint names the index for each branch of a `$or`, too. */
function planByHint(
  index: Index,
  conditions: readonly Condition[],
  whole: Plan | undefined,
): Plan | undefined {
  if (whole !== undefined && boundedFields(whole) > 0) return whole;
  const [union] = unionOf([index], conditions);
  return union ?? whole;
}

/** The indexes that can answer; only the one that leads to a single key, where there is one. */
function plansOf(
  indexes: readonly Index[],
  conditions: readonly Condition[],
  sort: readonly SortField[],
): Plan[] {
  const necessary = necessaryConditions(conditions);
  const plans: Plan[] = [];
  for (const index of indexes) {
    const isUsable = !index.isBuilding && index.meta.spec['hidden'] !== true && !isDropped(index.tree);
    if (!isUsable || !holdsEveryMatch(index, necessary)) continue;
    const bounds = boundIndex(index, necessary);
    const direction = sortDirection(index, bounds, sort);
    const scans = [{ index, bounds }];
    const plan = { scans, backward: direction === 'backward', sorted: direction !== undefined };
    if (isOneKey(plan)) return [plan];
    plans.push(plan);
  }
  return plans;
}

/** A unique index whose every field is fixed: no other plan can read less. */
function isOneKey({ scans }: Plan): boolean {
  return scans.every(({ index, bounds }) => index.unique && bounds.fixed.size === index.fields.length);
}

function boundedFields({ scans }: Plan): number {
  return scans.length === 1 ? (scans[0]?.bounds.bounded ?? 0) : 0;
}

/** One index scan for each branch of the first `$or` whose every branch has one. */
function unionOf(indexes: readonly Index[], conditions: readonly Condition[]): Plan[] {
  for (const condition of conditions) {
    if (condition.kind !== 'or') continue;
    const branches = condition.conditions.map((branch) => {
      const both = branch.kind === 'and' ? [...branch.conditions, ...conditions] : conditions;
      return cheapest(plansOf(indexes, both, []).filter((plan) => boundedFields(plan) > 0));
    });
    if (branches.every((plan) => plan !== undefined))
      return [{ scans: branches.flatMap(({ scans }) => scans), backward: false, sorted: false }];
  }
  return [];
}

function cheapest(plans: readonly Plan[]): Plan | undefined {
  const rivals = plans.filter(
    (plan, i) => !plans.some((other, j) => j !== i && servesFor(other, plan, j < i)),
  );
  if (rivals.length < 2) return rivals[0];
  const [best] = rivals
    .map((plan) => ({ plan, keys: probe(plan), bounded: boundedFields(plan) }))
    .sort(
      (a, b) => a.keys - b.keys || Number(b.plan.sorted) - Number(a.plan.sorted) || b.bounded - a.bounded,
    );
  return best?.plan;
}

/**
 * Whether `one` reads no more keys than `other`, known without counting: it is bounded by the same fields and by
 * others. Arrays have several keys, and a partial or sparse index may hold fewer than its bounds say.
 */
function servesFor(one: Plan, other: Plan, isFirst: boolean): boolean {
  const [wider, narrower] = [readBounded(other), readBounded(one)];
  if (wider === undefined || narrower === undefined || (other.sorted && !one.sorted)) return false;
  const isWithin = wider.every((path) => narrower.includes(path));
  return isWithin && (narrower.length > wider.length || one.sorted !== other.sorted || isFirst);
}

/** The fields that a plan is bounded by; undefined where they do not tell how many keys it reads. */
function readBounded({ scans }: Plan): readonly string[] | undefined {
  const [scan, another] = scans;
  if (scan === undefined || another !== undefined) return undefined;
  const { meta, sparse, partial, fields } = scan.index;
  if (meta.multikey || sparse || partial !== undefined) return undefined;
  return fields.slice(0, scan.bounds.bounded).map(({ path }) => path);
}

function probe({ scans }: Plan): number {
  let keys = 0;
  for (const scan of scans) {
    for (const _ of scanKeys(scan, false)) {
      keys += 1;
      if (keys === PROBE_KEYS) return keys;
    }
  }
  return keys;
}

function findHinted(collection: Collection, hint: unknown): Index {
  const found = collection.indexes.find((index) => {
    if (index.isBuilding) return false;
    return typeof hint === 'string' ? index.name === hint : isPlainObject(hint) && sameKey(index, hint);
  });
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
      return field?.path === path && isNumeric(order) && field.direction === Math.sign(toNumber(order));
    })
  );
}
