import { constants } from 'node:fs';
import { access, chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DataDirError } from './data-dir-error.js';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** What its group, or anybody on the machine, may do with it. */
const OTHERS = 0o077;

/**
 * Makes the data folder where there is none, and takes from it, and from all in it, whatever others on this machine may do
 * with it: names, addresses and phone numbers of customers stand there. Answers what was open to them. What is not ours to
 * change stays as it is. Throws DataDirError.
 */
export async function protectDataDir(dataDir: string): Promise<readonly string[]> {
  await openFolder(dataDir);
  return protect(dataDir);
}

async function openFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(resolve(dataDir));
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new DataDirError(`${dataDir} ${explain(cause)}, for example DATA_DIR=data`, { cause });
  }
}

/** Level by level: with `recursive`, Node 20 never ends where nothing can be made, as in /proc (measured). */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path, { mode: FOLDER_MODE });
  } catch (error) {
    // Somebody else made it meanwhile.
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}

function explain(error: unknown): string {
  switch (codeOf(error)) {
    case 'EEXIST':
    case 'ENOTDIR':
      return 'is a file, or lies below one: name a folder';
    case 'EACCES':
    case 'EPERM':
      return 'may not be written to by this user: give it to them, or name another folder';
    case 'EROFS':
      return 'is on a disk that cannot be written to: name another folder';
    case 'ENOSPC':
      return 'is on a disk that is full: make room, or name another folder';
    default:
      return 'cannot be made: name a folder that this user may write to';
  }
}

/** Sockets and other things that are no files are their makers' concern. */
async function protect(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null || !(found.isDirectory() || found.isFile())) return [];
  const isOpen = (found.mode & OTHERS) !== 0;
  const mended =
    isOpen && (await mayChange(path, found.isDirectory() ? FOLDER_MODE : FILE_MODE)) ? [path] : [];
  if (!found.isDirectory()) return mended;
  const below = await Promise.all((await readdir(path)).map((name) => protect(join(path, name))));
  return [...mended, ...below.flat()];
}

async function mayChange(path: string, mode: number): Promise<boolean> {
  try {
    await chmod(path, mode);
    return true;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
