import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { StoreFolderError } from '../errors.js';
import { assertUnmarked, markDamaged, removeMark } from './damage-mark.js';
import { openDataFile } from './data-file.js';
import { findDamage } from './find-damage.js';
import { DATA_FILE, holdFolder, NEXT_FILE, openHeld } from './open-folder.js';

/**
 * Writes a folder's data anew without what is free in it, and answers the bytes before and after. The copy lies beside
 * the data until it is whole and on the disk, and takes its place at once: whatever dies meanwhile, one of them is
 * there. Throws StoreFolderError.
 */
export async function compactFolder(dir: string): Promise<{ before: number; after: number }> {
  const held = await holdFolder(dir);
  try {
    assertUnmarked(held.dir);
    const [path, next] = [join(held.dir, DATA_FILE), join(held.dir, NEXT_FILE)];
    const before = statSync(path).size;
    assertSound(held.dir, path);
    const { environment, close } = await openHeld(held.dir, true);
    await environment.backup(next, true).finally(close);
    settle(held.dir, next);
    renameSync(next, path);
    flush(held.dir);
    return { before, after: statSync(path).size };
  } finally {
    rmSync(join(held.dir, NEXT_FILE), { force: true });
    await held.release();
  }
}

/**
 * Puts the data of a backup in the place of a folder's own, which is kept under `keepAs` in it. The folder is refused
 * from the moment its own data leave until the backup's are there. Throws StoreFolderError.
 */
export async function restoreFolder(dir: string, from: string, keepAs: string): Promise<void> {
  const source = join(from, DATA_FILE);
  const held = await holdFolder(dir);
  try {
    const [path, next] = [join(held.dir, DATA_FILE), join(held.dir, NEXT_FILE)];
    copyFileSync(source, next);
    settle(from, next);
    markDamaged(held.dir, 'a restore was cut short; run it again');
    if (existsSync(path)) {
      mkdirSync(join(held.dir, keepAs), { mode: 0o700 });
      renameSync(path, join(held.dir, keepAs, DATA_FILE));
    }
    renameSync(next, path);
    flush(held.dir);
    removeMark(held.dir);
  } finally {
    rmSync(join(held.dir, NEXT_FILE), { force: true });
    await held.release();
  }
}

/** Has a copy on the disk, and looks whether it is a whole one. */
function settle(dir: string, copy: string): void {
  flush(copy);
  assertSound(dir, copy);
}

function assertSound(dir: string, path: string): void {
  const file = openDataFile(path);
  const [problem] = findDamage(file);
  file.close();
  if (problem !== undefined)
    throw new StoreFolderError(`The data in ${dir} is damaged (${problem}); it is left as it is`);
}

/** A folder has to be flushed for its files' names to last; Windows does so by itself and lets nobody open one. */
function flush(path: string): void {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  fsyncSync(file);
  closeSync(file);
}
