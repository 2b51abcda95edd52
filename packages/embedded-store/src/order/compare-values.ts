import type { ObjectId } from 'bson';
import type { Doc } from '../bson-values.js';
import { encodeValue } from './encode-key.js';
import { numberOf, Rank, rankOf } from './ranks.js';

/**
 * Total order of BSON values: negative, zero or positive. It is the order of their keys; the types that scans
 * and sorts meet most are compared without making any.
 */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const rank = rankOf(a);
  const byRank = rank - rankOf(b);
  if (byRank !== 0) return byRank;
  switch (rank) {
    case Rank.number:
      return compareNumbers(numberOf(a), numberOf(b));
    case Rank.string:
      return compareStrings(String(a), String(b));
    case Rank.object:
      return compareLists(fieldParts(a as Doc), fieldParts(b as Doc));
    case Rank.array:
      return compareLists(a as unknown[], b as unknown[]);
    case Rank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case Rank.date:
      return compareNumbers(Number(a), Number(b));
  }
  return Buffer.compare(encodeValue(a), encodeValue(b));
}

/** Type, then name, then value of each field: the order in which MongoDB compares embedded documents. */
function fieldParts(doc: Doc): unknown[] {
  const parts: unknown[] = [];
  for (const [name, value] of Object.entries(doc))
    if (value !== undefined) parts.push(rankOf(value), name, value);
  return parts;
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** NaN is below every number and equal to itself. */
function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** UTF-8 order, which differs from JavaScript's where surrogate pairs meet U+E000 and above. */
function compareStrings(a: string, b: string): number {
  if (/[\ud800-\udfff]/.test(a) || /[\ud800-\udfff]/.test(b))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : Number(a > b);
}
