import { setTimeout } from 'node:timers/promises';
import { type Database, open, type RootDatabase } from 'lmdb';
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
