import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { StoreFolderError } from '../errors.js';

const LOCK_FILE = 'store.lock';

/**
 * Takes a folder for this process alone, until the function it answers is called, or death. The lock is an lmdb file
 * of its own, never written to: a process that reads in it is listed there and holds a kernel lock on its entry, which
 * death releases. Our entry is made first and kept by one read that stays open, so of two that start together one sees
 * the other. An entry of our own number that is there before is another container's, whose processes are counted anew.
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const lock = open({ path: join(dir, LOCK_FILE), noSubdir: true });
  try {
    refuse(dir, readHolders(lock).filter(isOurNumber));
    const reading = lock.useReadTransaction();
    lock.get('held', { transaction: reading });
    lock.readerCheck();
    const others = readHolders(lock).filter((pid) => !isOurNumber(pid));
    if (others.length > 0) reading.done();
    refuse(dir, others);
    ours.add(dir);
    return async () => {
      ours.delete(dir);
      reading.done();
      await lock.close();
    };
  } catch (error) {
    await lock.close();
    // lmdb knows no words for it: another container took the entry of our number in this very moment.
    if (!(error instanceof StoreFolderError)) refuse(dir, [process.pid]);
    throw error;
  }
}

/** Throws where a process of another container has our number: lmdb cannot tell us apart, not even to read beside it. */
export async function assertNoNamesake(dir: string): Promise<void> {
  const lock = open({ path: join(dir, LOCK_FILE), noSubdir: true });
  const namesakes = readHolders(lock).filter(isOurNumber);
  await lock.close();
  if (!ours.has(realpathSync(dir))) refuse(dir, namesakes);
}

/** What this thread holds. */
const ours = new Set<string>();

const isOurNumber = (pid: number) => pid === process.pid;

function readHolders(lock: RootDatabase): number[] {
  const rows = lock.readerList().split('\n');
  return [...new Set(rows.map((row) => Number.parseInt(row.trim(), 10)).filter(Number.isInteger))];
}

function refuse(dir: string, holders: readonly number[]): void {
  if (holders.length === 0) return;
  const elsewhere = ours.has(dir) ? '' : ' (of another container: it has the number of this one)';
  const place = holders.some(isOurNumber) ? elsewhere : '';
  throw new StoreFolderError(
    `The store's folder ${dir} is in use by process ${holders.join(', ')}${place}. One process at a time can use it; for several, set MONGODB_URI to a MongoDB server.`,
  );
}
