import { type Collection, countRecords } from '../storage/collection.js';
import { countKeys } from '../storage/database.js';
import { recordIdOf } from '../storage/record-id.js';
import { choosePlan, type IndexScan } from './choose-plan.js';
import { decidingScan, type FindQuery, runQuery, scanKeys } from './run-plan.js';

/** How many documents a query has; by keys alone where an index decides the filter. */
export function countMatches(collection: Collection | undefined, query: FindQuery): number {
  if (collection === undefined) return 0;
  const { filter, skip, limit } = query;
  const unsorted = { ...query, sort: [] };
  const wanted = limit > 0 ? skip + limit : Number.POSITIVE_INFINITY;
  const scan = decidingScan(choosePlan(collection, unsorted), filter);
  let found = 0;
  if (filter.conditions.length === 0) found = countRecords(collection);
  else if (scan !== undefined) {
    found = scan.index.meta.multikey ? countDocs(scan, wanted) : countScanned(scan, wanted);
    if (query.counts !== undefined) query.counts.keys += found;
  } else {
    for (const _match of runQuery(collection, unsorted)) found += 1;
    return found;
  }
  const rest = Math.max(0, found - skip);
  return limit > 0 ? Math.min(rest, limit) : rest;
}

function countScanned({ index, bounds }: IndexScan, limit: number): number {
  return bounds.ranges.reduce((found, range) => found + countKeys(index.tree, range, limit - found), 0);
}

/** An array may have several keys in the bounds: each document counts once. */
function countDocs(scan: IndexScan, limit: number): number {
  const found = new Set<number>();
  for (const key of scanKeys(scan, false)) {
    found.add(recordIdOf(key));
    if (found.size >= limit) break;
  }
  return found.size;
}
