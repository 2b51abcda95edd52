import { type Collection, countRecords } from '../storage/collection.js';
import { countKeys } from '../storage/read-keys.js';
import { recordIdOf } from '../storage/record-id.js';
import { isDue, PAUSE, type Sliced, type Turn } from '../turns.js';
import { choosePlan } from './choose-plan.js';
import { decidingScan, type FindQuery, runQuery } from './run-plan.js';
import { type IndexScan, scanKeys } from './scan-keys.js';

/** How many documents a query has; by keys alone where an index decides the filter. */
export function* countMatches(collection: Collection | undefined, query: FindQuery): Sliced<number> {
  if (collection === undefined) return 0;
  const { filter, skip, limit, turn } = query;
  const unsorted = { ...query, sort: [] };
  const wanted = limit > 0 ? skip + limit : Number.POSITIVE_INFINITY;
  const scan = decidingScan(choosePlan(collection, unsorted), filter);
  let found = 0;
  if (filter.conditions.length === 0) found = countRecords(collection);
  else if (scan !== undefined) {
    found = yield* (scan.index.meta.multikey ? countDocs : countScanned)(scan, wanted, turn);
    if (query.counts !== undefined) query.counts.keys += found;
  } else {
    for (const match of runQuery(collection, unsorted)) {
      if (match === PAUSE) yield match;
      else found += 1;
    }
    return found;
  }
  const rest = Math.max(0, found - skip);
  return limit > 0 ? Math.min(rest, limit) : rest;
}

function* countScanned({ index, bounds }: IndexScan, limit: number, turn: Turn): Sliced<number> {
  let found = 0;
  for (const range of bounds.ranges) {
    let next: Buffer | undefined = range.start;
    while (next !== undefined && found < limit) {
      const part = countKeys(index.tree, { start: next, end: range.end }, limit - found);
      found += part.count;
      next = part.next;
      if (isDue(turn)) yield PAUSE;
    }
  }
  return found;
}

/** An array may have several keys in the bounds: each document counts once. */
function* countDocs(scan: IndexScan, limit: number, turn: Turn): Sliced<number> {
  const found = new Set<number>();
  for (const key of scanKeys(scan, false)) {
    found.add(recordIdOf(key));
    if (found.size >= limit) break;
    if (isDue(turn)) yield PAUSE;
  }
  return found.size;
}
