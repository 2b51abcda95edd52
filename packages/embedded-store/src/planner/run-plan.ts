import { demand } from '../errors.js';
import type { Branches } from '../matching/condition.js';
import { fieldsRead } from '../matching/fields-read.js';
import { type SortField, sortKeyBytes } from '../order/sort-documents.js';
import { type Collection, readRecord } from '../storage/collection.js';
import { eachKey } from '../storage/database.js';
import { recordIdOf } from '../storage/record-id.js';
import { choosePlan, type IndexScan, type Plan } from './choose-plan.js';
import { decidesFilter } from './index-bounds.js';
import { type LazyDoc, lazyDoc } from './lazy-doc.js';

export type FindQuery = {
  filter: Branches;
  sort: readonly SortField[];
  skip: number;
  /** 0 for all. */
  limit: number;
  hint?: unknown;
  /** Epoch milliseconds after which the query ends with an error. */
  deadline?: number | undefined;
  /** Top-level fields that a projection takes; absent: it may take any. */
  projected?: readonly string[] | undefined;
  /** Counts what was looked at, for explain. */
  counts?: { keys: number; docs: number };
  /** Set once the caller has let the event loop turn: documents may since have left the keys they were found by. */
  turn?: { isOver: boolean };
};

/**
 * The matching documents, read as they are asked for; none where there is no collection. Each is whole, as it was at
 * one moment; the store may change between two of them, and one that moves along the index it is read by may come
 * again, as in MongoDB.
 */
export function* runQuery(collection: Collection | undefined, query: FindQuery): Generator<LazyDoc> {
  if (collection === undefined) return;
  const plan = choosePlan(collection, query);
  // What keys decide and bring in order is skipped by keys alone.
  const unread = plan.sorted && isDecided(plan, query.filter) ? query.skip : 0;
  const matches = matchingDocs(collection, plan, { ...query, skip: unread });
  const ordered = plan.sorted ? matches : sortInMemory(collection, matches, query);
  let position = unread;
  for (const match of ordered) {
    position += 1;
    if (position <= query.skip) continue;
    yield match;
    if (query.limit > 0 && position === query.skip + query.limit) return;
  }
}

/** Keys and documents passed between two looks at the clock. */
const STEPS_PER_CLOCK = 256;

function* matchingDocs(collection: Collection, plan: Plan, query: FindQuery): Generator<LazyDoc> {
  const { filter, deadline = Number.POSITIVE_INFINITY, turn, counts = { keys: 0, docs: 0 } } = query;
  const decided = isDecided(plan, filter);
  const looked = fieldsRead(query);
  let steps = 0;
  for (const recordId of recordIds(collection, plan, counts)) {
    steps += 1;
    const isInTime = steps % STEPS_PER_CLOCK !== 0 || Date.now() <= deadline;
    demand(isInTime, 50, 'operation exceeded time limit');
    if (steps <= query.skip) continue;
    const bytes = readRecord(collection, recordId);
    if (bytes === undefined) continue;
    counts.docs += 1;
    const match = lazyDoc(recordId, bytes, looked);
    if ((decided && turn?.isOver !== true) || filter.test(match.looked)) yield match;
  }
}

/** Whether every document of a plan matches, so that none need be tested before the event loop turns. */
function isDecided(plan: Plan, filter: Branches): boolean {
  return filter.conditions.length === 0 || decidingScan(plan, filter) !== undefined;
}

/** The one scan of a plan, where its keys alone decide the filter. */
export function decidingScan({ scans }: Plan, filter: Branches): IndexScan | undefined {
  const [scan, another] = scans;
  if (scan === undefined || another !== undefined) return undefined;
  return decidesFilter(scan.index, scan.bounds, filter.conditions) ? scan : undefined;
}

function* recordIds(
  collection: Collection,
  { scans, backward }: Plan,
  counts: { keys: number },
): Generator<number> {
  if (scans.length === 0) for (const key of eachKey(collection.records, {}, backward)) yield recordIdOf(key);
  const mayRepeat = scans.length > 1 || scans[0]?.index.meta.multikey === true;
  const seen = mayRepeat ? new Set<number>() : undefined;
  for (const scan of scans) {
    for (const key of scanKeys(scan, backward)) {
      counts.keys += 1;
      const recordId = recordIdOf(key);
      if (seen?.has(recordId)) continue;
      seen?.add(recordId);
      yield recordId;
    }
  }
}

export function* scanKeys({ index, bounds }: IndexScan, backward: boolean): Generator<Buffer> {
  const ranges = bounds.ranges.toSorted((a, b) => Buffer.compare(a.start, b.start) * (backward ? -1 : 1));
  for (const range of ranges) yield* eachKey(index.tree, range, backward);
}

type Sortable = { recordId: number; key: Buffer };

/** Keeps ids and sort keys only; with a limit, never many more than will be answered. */
function* sortInMemory(
  collection: Collection,
  matches: Iterable<LazyDoc>,
  query: FindQuery,
): Generator<LazyDoc> {
  const wanted = query.limit > 0 ? query.skip + query.limit : Number.POSITIVE_INFINITY;
  const looked = fieldsRead(query);
  let kept: Sortable[] = [];
  for (const match of matches) {
    kept.push({ recordId: match.recordId, key: sortKeyBytes(match.looked, query.sort) });
    if (kept.length > wanted * 2 + 1_000) kept = sortBytes(kept).slice(0, wanted);
  }
  for (const { recordId } of sortBytes(kept)) {
    const bytes = readRecord(collection, recordId);
    if (bytes === undefined) continue;
    const match = lazyDoc(recordId, bytes, looked);
    if (query.filter.test(match.looked)) yield match;
  }
}

function sortBytes(items: Sortable[]): Sortable[] {
  return items.sort((a, b) => Buffer.compare(a.key, b.key) || a.recordId - b.recordId);
}
