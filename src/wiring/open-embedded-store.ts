import { join } from 'node:path';
import { type EmbeddedStore, startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { protectDataDir } from '../adapters/system/protect-data-dir.js';
import type { Config } from '../config/config.js';
import type { Logger } from '../ports/logger.js';

/** The store in `DATA_DIR`; null where a MongoDB is named instead. Throws DataDirError, StoreFolderError. */
export async function openEmbeddedStore(
  { mongodbUri, dataDir }: Config['store'],
  logger: Logger,
): Promise<EmbeddedStore | null> {
  if (mongodbUri !== null) return null;
  const mended = await protectDataDir(dataDir);
  if (mended.length > 0) {
    logger.warn(
      { count: mended.length },
      `others on this machine could read ${dataDir}; now this user alone can`,
    );
  }
  return startEmbeddedStore({ dir: join(dataDir, 'store') });
}
