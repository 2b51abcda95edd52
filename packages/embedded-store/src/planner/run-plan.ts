import type { Branches } from '../matching/condition.js';
import { fieldsRead } from '../matching/fields-read.js';
import { type SortField, sortKeyBytes } from '../order/sort-documents.js';
import { type Collection, readRecord } from '../storage/collection.js';
import { eachKey } from '../storage/read-keys.js';
import { recordIdOf } from '../storage/record-id.js';
import { isDue, PAUSE, type Pause, type Turn } from '../turns.js';
import { choosePlan, type Plan } from './choose-plan.js';
import { decidesFilter } from './index-bounds.js';
import { type LazyDoc, lazyDoc } from './lazy-doc.js';
import { type IndexScan, scanKeys } from './scan-keys.js';
import { makeSortedIds } from './sorted-ids.js';

export type FindQuery = {
  filter: Branches;
  sort: readonly SortField[];
  skip: number;
  /** 0 for all. */
  limit: number;
  hint?: unknown;
  /** Top-level fields that a projection takes; absent: it may take any. */
  projected?: readonly string[] | undefined;
  /** Counts what was looked at, for explain. */
  counts?: { keys: number; docs: number };
  /** Gives each document once, though it moves along the index while it is changed. */
  once?: boolean;
  turn: Turn;
};

/**
 * The matching documents, read as they are asked for, with pauses; none where there is no collection. Each is whole, as
 * it was at one moment; the store may change between two of them, and one that moves along the index it is read by may
 * come again, as in MongoDB.
 */
export function* runQuery(collection: Collection | undefined, query: FindQuery): Generator<LazyDoc | Pause> {
  if (collection === undefined) return;
  const plan = choosePlan(collection, query);
  // What keys decide and bring in order is skipped by keys alone.
  const unread = plan.sorted && isDecided(plan, query.filter) ? query.skip : 0;
  const matches = matchingDocs(collection, plan, { ...query, skip: unread });
  const ordered = plan.sorted ? matches : sortInMemory(collection, matches, query);
  let position = unread;
  for (const match of ordered) {
    if (match !== PAUSE) position += 1;
    if (match === PAUSE || position > query.skip) yield match;
    if (query.limit > 0 && position === query.skip + query.limit) return;
  }
}

function* matchingDocs(collection: Collection, plan: Plan, query: FindQuery): Generator<LazyDoc | Pause> {
  const { filter, turn, counts = { keys: 0, docs: 0 } } = query;
  const decided = isDecided(plan, filter);
  // What is found by its key and is to be changed is decoded as a whole in any case; a wider search looks at most in vain.
  const looked = query.once === true && isByKey(plan) ? undefined : fieldsRead(query);
  let steps = 0;
  for (const recordId of recordIds(collection, plan, { ...query, counts })) {
    if (isDue(turn)) yield PAUSE;
    steps += 1;
    if (steps <= query.skip) continue;
    const bytes = readRecord(collection, recordId);
    if (bytes === undefined) continue;
    counts.docs += 1;
    const match = lazyDoc(recordId, bytes, looked);
    if ((decided && !turn.isOver) || filter.test(match.looked)) yield match;
  }
}

/** Whether a plan goes by the keys of single documents: hardly any is then read that does not match. */
function isByKey({ scans: [scan, another] }: Plan): boolean {
  return (
    scan?.index.unique === true && another === undefined && scan.bounds.bounded === scan.index.fields.length
  );
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
  { counts, once }: { counts: { keys: number }; once?: boolean },
): Generator<number> {
  if (scans.length === 0) for (const key of eachKey(collection.records, {}, backward)) yield recordIdOf(key);
  const mayRepeat = once === true || scans.length > 1 || scans[0]?.index.meta.multikey === true;
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

function* sortInMemory(
  collection: Collection,
  matches: Iterable<LazyDoc | Pause>,
  query: FindQuery,
): Generator<LazyDoc | Pause> {
  const { filter, sort, skip, limit, turn } = query;
  const sorted = makeSortedIds(limit > 0 ? skip + limit : Number.POSITIVE_INFINITY);
  const looked = fieldsRead(query);
  for (const match of matches) {
    if (match === PAUSE) yield match;
    else sorted.add(sortKeyBytes(match.looked, sort), match.recordId);
  }
  for (const recordId of sorted.drain(turn)) {
    const bytes = recordId === PAUSE ? undefined : readRecord(collection, recordId);
    if (recordId === PAUSE) yield recordId;
    if (recordId === PAUSE || bytes === undefined) continue;
    const match = lazyDoc(recordId, bytes, looked);
    if (filter.test(match.looked)) yield match;
  }
}
