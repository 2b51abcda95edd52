import { link, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  hasCode,
  loadOrCreateSecretKey,
  readKey,
  SECRET_KEY_FILE,
  writeNewKey,
} from './load-or-create-secret-key.js';

const former = (dataDir: string) => join(dataDir, `${SECRET_KEY_FILE}.old`);

/** The key that the one in the data folder took the place of, while something is left that it sealed; null: none. */
export async function readFormerKeyFile(dataDir: string): Promise<string | null> {
  return readKey(former(dataDir));
}

/**
 * Puts a new key in the place of the one in the data folder, which stays beside it. Cut off anywhere there is a key that
 * opens everything, and begun again it goes on: a second key is never made before the first has done its work.
 */
export async function rotateKeyFile(dataDir: string): Promise<void> {
  await loadOrCreateSecretKey(dataDir);
  const path = join(dataDir, SECRET_KEY_FILE);
  try {
    await link(path, former(dataDir));
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  if ((await readKey(path)) !== (await readFormerKeyFile(dataDir))) return;
  await rename(await writeNewKey(path), path);
}

/** Once nothing is left that it sealed. */
export async function forgetFormerKey(dataDir: string): Promise<void> {
  await rm(former(dataDir), { force: true });
}
