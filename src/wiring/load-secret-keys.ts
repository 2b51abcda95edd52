import { loadOrCreateSecretKey } from '../adapters/system/load-or-create-secret-key.js';
import { readFormerKeyFile } from '../adapters/system/rotate-key-file.js';
import type { Config } from '../config/config.js';

export interface SecretKeys {
  readonly current: string;
  /** The one that it took the place of; null: none did, or nothing is left that it sealed. */
  readonly former: string | null;
}

/** From the environment, else from the data folder, where one is made once. Throws DataDirError. */
export async function loadSecretKeys({ secretKey, formerSecretKey, store }: Config): Promise<SecretKeys> {
  if (secretKey !== null) return { current: secretKey, former: formerSecretKey };
  const current = await loadOrCreateSecretKey(store.dataDir);
  return { current, former: await readFormerKeyFile(store.dataDir) };
}
