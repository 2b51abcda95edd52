import type { RangeOptions } from 'lmdb';
import { assertNotDropped, reading, type Tree } from './database.js';

export type KeyRange = { start?: Buffer; end?: Buffer };

/** So many keys are stepped over at once: about two milliseconds. */
const STEP_KEYS = 20_000;

/** The number of keys of a range, at most `limit`, or of its first part where it is long: then `next` begins the rest. */
export function countKeys(
  tree: Tree,
  { start, end }: Required<KeyRange>,
  limit: number,
): { count: number; next?: Buffer } {
  assertNotDropped(tree);
  const count = Math.min(STEP_KEYS, limit);
  return reading(tree, () => {
    const [next] = tree.getKeys({ start, end, offset: count, limit: 1 });
    return next === undefined ? { count: tree.getKeysCount({ start, end }) } : { count, next };
  });
}

/** Up to `limit` keys of a range, in either direction, after `after`; the iterator is finished on return. */
export function readKeys(
  tree: Tree,
  { start, end }: KeyRange,
  { reverse = false, after, limit }: { reverse?: boolean; after?: Buffer | undefined; limit: number },
): Buffer[] {
  assertNotDropped(tree);
  const from = after ?? (reverse ? end : start);
  const to = reverse ? start : end;
  const range: RangeOptions = { reverse, limit: after === undefined ? limit : limit + 1 };
  if (from !== undefined) range.start = from;
  if (to !== undefined) range.end = to;
  const keys = reading(tree, () => [...tree.getKeys(range)]);
  if (after === undefined) return keys;
  return keys[0]?.equals(after) ? keys.slice(1) : keys.slice(0, limit);
}

const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 1_024;

/** All keys of a range, in chunks that grow, each by an iterator of its own: none is open while the caller waits. */
export function* eachKey(tree: Tree, range: KeyRange, reverse = false): Generator<Buffer> {
  let after: Buffer | undefined;
  for (let limit = FIRST_CHUNK; ; limit = Math.min(limit * 4, LARGEST_CHUNK)) {
    const keys = readKeys(tree, range, { reverse, after, limit });
    yield* keys;
    if (keys.length < limit) return;
    after = keys.at(-1);
  }
}

/** Where keys lie far apart, no more is read than tells that the next one is another range's. */
const FAR_CHUNK = 2;

/**
 * All keys of several ranges, which lie apart and in order. Ranges whose keys are near each other, as those of documents that
 * were stored together, are read by one iterator: one for each range would cost more than its keys.
 */
export function* eachKeyOf(tree: Tree, ranges: readonly Required<KeyRange>[]): Generator<Buffer> {
  const end = ranges.at(-1)?.end;
  if (end === undefined) return;
  let at = 0;
  let after: Buffer | undefined;
  for (let limit = FAR_CHUNK; ; ) {
    const start = ranges[at]?.start;
    if (start === undefined) return;
    const keys = readKeys(tree, { start, end }, { after, limit });
    let found = 0;
    for (const key of keys) {
      at = passRanges(ranges, at, key);
      const range = ranges[at];
      if (range === undefined) return;
      if (key.compare(range.start) < 0) continue;
      found += 1;
      yield key;
    }
    if (keys.length < limit) return;
    const last = keys.at(-1);
    // Within a range it is read on from here; else from where the next one begins.
    const range = ranges[at];
    after = last !== undefined && range !== undefined && last.compare(range.start) >= 0 ? last : undefined;
    limit = found > limit / 2 ? Math.min(limit * 4, LARGEST_CHUNK) : FAR_CHUNK;
  }
}

/** The first range, from `at` on, that does not end before a key. */
function passRanges(ranges: readonly Required<KeyRange>[], at: number, key: Buffer): number {
  let next = at;
  for (let range = ranges[next]; range !== undefined && key.compare(range.end) >= 0; range = ranges[next])
    next += 1;
  return next;
}
