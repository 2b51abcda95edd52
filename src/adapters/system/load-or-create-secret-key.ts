import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protectDataDir } from './protect-data-dir.js';

/** Within the data folder. */
export const SECRET_KEY_FILE = 'secret-key';
const KEY_BYTES = 32;

/**
 * The secret key of a development machine: made once, kept in `dataDir`, readable by its owner alone.
 * Of two processes that start at once, both get the key of the one that was first. Throws DataDirError.
 */
export async function loadOrCreateSecretKey(dataDir: string): Promise<string> {
  await protectDataDir(dataDir);
  const path = join(dataDir, SECRET_KEY_FILE);
  const existing = await readKey(path);
  if (existing !== null) return existing;
  const draft = await writeNewKey(path);
  try {
    // A hard link appears whole or not at all, and never replaces a key that something is already sealed with.
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  const key = await readKey(path);
  if (key === null) throw new Error(`${path} vanished while it was made`);
  return key;
}

/** Beside `path`, readable by its owner alone; answers the name of the file. */
export async function writeNewKey(path: string): Promise<string> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const key = randomBytes(KEY_BYTES).toString('base64url');
  await writeFile(draft, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return draft;
}

/** Null: there is none. */
export async function readKey(path: string): Promise<string | null> {
  try {
    const key = (await readFile(path, 'utf8')).trim();
    if (key === '') throw new Error(`${path} is empty; delete it to have a new key made`);
    return key;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
