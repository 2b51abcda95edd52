import type { Index } from '../storage/index-definition.js';
import { eachKey, eachKeyOf } from '../storage/read-keys.js';
import type { IndexBounds } from './index-bounds.js';

/** The parts of an index that are read. */
export type IndexScan = { index: Index; bounds: IndexBounds };

export function* scanKeys({ index, bounds }: IndexScan, backward: boolean): Generator<Buffer> {
  const ranges = bounds.ranges.toSorted((a, b) => Buffer.compare(a.start, b.start));
  if (!backward && ranges.length > 1) return yield* eachKeyOf(index.tree, ranges);
  for (const range of backward ? ranges.reverse() : ranges) yield* eachKey(index.tree, range, backward);
}
