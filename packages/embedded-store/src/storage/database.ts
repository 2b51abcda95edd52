import { setTimeout } from 'node:timers/promises';
import { type Database, open, type RangeOptions, type RootDatabase } from 'lmdb';
import { CommandError, demand, messageOf, StoreFolderError } from '../errors.js';

/** A sorted map of byte keys: one for the documents of a collection, one for each index. */
export type Tree = Database<Buffer, Buffer>;
export type Environment = RootDatabase<Buffer, Buffer>;

/** Named trees a folder can hold: collections and their indexes together. */
const MAX_TREES = 8_000;
const BINARY = { encoding: 'binary', keyEncoding: 'binary' } as const;

/** lmdb's bound is 1,978 bytes; eight of them are the record id behind every index key. */
export const MAX_INDEX_KEY_BYTES = 1_978 - 8;

export function openEnvironment(
  path: string,
  { durable, readOnly = false }: { durable: boolean; readOnly?: boolean },
): Environment {
  try {
    return open<Buffer, Buffer>({
      path,
      noSubdir: true,
      maxDbs: MAX_TREES,
      noSync: !durable,
      // A batch of its own a turn would leave a rejection that nobody can catch when the disk is full.
      eventTurnBatching: false,
      readOnly,
      ...BINARY,
    });
  } catch (error) {
    const problem = `The store's data file ${path} cannot be opened: ${messageOf(error)}`;
    throw new StoreFolderError(problem, { cause: error });
  }
}

/** lmdb's own close never ends once a commit has failed; death releases the folder all the same. */
const CLOSE_WITHIN_MS = 2_000;

export async function closeEnvironment(environment: Environment): Promise<void> {
  const timer = new AbortController();
  const late = setTimeout(CLOSE_WITHIN_MS, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([environment.close(), late]);
  timer.abort();
}

export function openTree(environment: Environment, name: string): Tree {
  return environment.openDB<Buffer, Buffer>({ name, ...BINARY });
}

/**
 * A read that fails has spoiled the transaction that all reads share, and lmdb takes it again until the next write:
 * it is thrown away, with the hold that a cursor left in it. Throws CommandError.
 */
export function reading<T>(tree: Tree, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const spoiled: { refCount?: number; done: () => void } = tree.useReadTransaction();
    while ((spoiled.refCount ?? 0) > 0) spoiled.done();
    tree.resetReadTxn();
    throw new CommandError(1, `the data file is damaged (${messageOf(error)}): have it checked`);
  }
}

const droppedTrees = new WeakSet<Tree>();

/** Removes a tree with all it holds. Inside a write only. Its handle may soon mean another tree: see isDropped. */
export function dropTree(tree: Tree): void {
  droppedTrees.add(tree);
  tree.dropSync();
}

export function isDropped(tree: Tree): boolean {
  return droppedTrees.has(tree);
}

/** Stops cursors whose collection or index went away between two batches. */
export function assertNotDropped(tree: Tree): void {
  demand(!isDropped(tree), 175, 'the collection or index that was being read has been dropped');
}

export function countEntries(tree: Tree): number {
  const stats: { entryCount?: number } = tree.getStats();
  return stats.entryCount ?? 0;
}

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
