import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type EmbeddedStore, startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import type { Config } from '../config/config.js';

/** The store in `DATA_DIR`; null where a MongoDB is named instead. Throws StoreFolderError. */
export async function openEmbeddedStore({
  mongodbUri,
  dataDir,
}: Config['store']): Promise<EmbeddedStore | null> {
  if (mongodbUri !== null) return null;
  const dir = join(dataDir, 'store');
  await mkdir(dir, { recursive: true });
  return startEmbeddedStore({ dir });
}
