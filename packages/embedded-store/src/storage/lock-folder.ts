import { join } from 'node:path';
import { open } from 'lmdb';
import { StoreFolderError } from '../errors.js';

const LOCK_FILE = 'store.lock';

/**
 * Takes a folder for this process alone, until the function it answers is called, or death. The lock is an lmdb file of its own, never
 * written to: a process that reads in it is listed there and holds a kernel lock on its entry, which death releases.
 * Our entry is made first and kept by one read that stays open, so of two that start together one sees the other.
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const lock = open({ path: join(dir, LOCK_FILE), noSubdir: true });
  const reading = lock.useReadTransaction();
  lock.get('held', { transaction: reading });
  lock.readerCheck();
  const holders = lock
    .readerList()
    .split('\n')
    .map((row) => Number.parseInt(row.trim(), 10))
    .filter(Number.isInteger);
  const release = async () => {
    reading.done();
    await lock.close();
  };
  const others = [...new Set(holders)].filter((pid) => pid !== process.pid);
  if (others.length === 0 && holders.length > 0) return release;
  await release();
  throw new StoreFolderError(
    `The store's folder ${dir} is in use by process ${others.join(', ')}. One process at a time can use it; for several, set MONGODB_URI to a MongoDB server.`,
  );
}
