import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFolderError } from '@paylink/embedded-store/errors';
import { findRunningStore } from '@paylink/embedded-store/find-running-store';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { AMONG_OTHERS } from '../../src/adapters/persistence/fixed-peers.js';
import { connectStore, type Store } from '../../src/adapters/persistence/store/connect-store.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import type { Config } from '../../src/config/config.js';

export interface OpenedWork {
  readonly store: Store;
  /** Nobody else has the folder open, or can until this is closed. */
  readonly isAlone: boolean;
  close(): Promise<void>;
}

const DATABASE = 'paylink';
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * The store that Paylink works on: the MongoDB, the one that a running Paylink serves, or the folder itself. Throws where
 * there is no such folder: an empty one in its place would say that nothing waits.
 */
export async function openParkedWork({ mongodbUri, dataDir }: Config['store']): Promise<OpenedWork> {
  if (mongodbUri !== null) return connect(mongodbUri, { isAlone: false, release: async () => {} });
  const dir = join(dataDir, 'store');
  if (!hasStore({ mongodbUri, dataDir }))
    throw new Error(`There is no store in ${dir}: set DATA_DIR to the folder that Paylink runs on`);
  try {
    const embedded = await startEmbeddedStore({ dir });
    return await connect(withDatabase(embedded.uri), { isAlone: true, release: embedded.stop });
  } catch (error) {
    const running = error instanceof StoreFolderError ? await findRunningStore(dir) : null;
    if (running === null) throw error;
    return connect(withDatabase(running), { isAlone: false, release: async () => {} });
  }
}

/** Whether anything was stored yet, as far as the folder tells. */
export function hasStore({ mongodbUri, dataDir }: Config['store']): boolean {
  return mongodbUri !== null || existsSync(join(dataDir, 'store'));
}

interface Holding {
  readonly isAlone: boolean;
  readonly release: () => Promise<void>;
}

async function connect(uri: string, { isAlone, release }: Holding): Promise<OpenedWork> {
  const store = await connectStore(uri, {
    clock: createSystemClock(),
    logger: SILENT,
    // Nothing that is sealed is looked at.
    secretBox: { seal: refuse, open: refuse },
    firstQuestionAfterMs: 0,
    openPeers: () => AMONG_OTHERS,
  });
  return {
    store,
    isAlone,
    async close() {
      await store.close();
      await release();
    },
  };
}

function refuse(): never {
  throw new Error('secrets are not opened here');
}

function withDatabase(uri: string): string {
  const address = new URL(uri);
  address.pathname = DATABASE;
  return address.href;
}
