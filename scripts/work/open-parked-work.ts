import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connectStore, type Store } from '../../src/adapters/persistence/connect-store.js';
import { AMONG_OTHERS } from '../../src/adapters/persistence/fixed-peers.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import type { Config } from '../../src/config/config.js';
import { StoreFolderError } from '../../src/embedded-store/errors.js';
import { findRunningStore } from '../../src/embedded-store/find-running-store.js';
import { startEmbeddedStore } from '../../src/embedded-store/start-embedded-store.js';

export interface OpenedWork {
  readonly store: Store;
  close(): Promise<void>;
}

const DATABASE = 'paylink';
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** The store that Paylink works on: the MongoDB, the one that a running Paylink serves, or the folder itself. */
export async function openParkedWork({ mongodbUri, dataDir }: Config['store']): Promise<OpenedWork> {
  if (mongodbUri !== null) return connect(mongodbUri, async () => {});
  const dir = join(dataDir, 'store');
  await mkdir(dir, { recursive: true });
  try {
    const embedded = await startEmbeddedStore({ dir });
    return await connect(withDatabase(embedded.uri), embedded.stop);
  } catch (error) {
    const running = error instanceof StoreFolderError ? await findRunningStore(dir) : null;
    if (running === null) throw error;
    return connect(withDatabase(running), async () => {});
  }
}

async function connect(uri: string, release: () => Promise<void>): Promise<OpenedWork> {
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
