import { makeCursors } from '../commands/cursors.js';
import type { Store } from '../commands/store.js';
import { expireDocuments } from '../storage/expire-documents.js';
import { openFolder } from '../storage/open-folder.js';
import { makeWriteQueue } from '../storage/write-queue.js';
import { listen } from '../wire/listen.js';

/** MongoDB promises the same: expired documents go within a minute. */
const SWEEP_EVERY_MS = 30_000;

export type FolderToServe = { dir: string; durable: boolean };
export type ServedFolder = { uri: string; stop: () => Promise<void> };

/** Opens a folder and serves it from this thread. Throws StoreFolderError. */
export async function serveFolder({ dir, durable }: FolderToServe): Promise<ServedFolder> {
  const { dir: realDir, environment, catalog, close } = await openFolder(dir, { durable });
  const queue = makeWriteQueue(environment, {
    durable,
    onCommit: catalog.publish,
    onFailedCommit: catalog.reload,
  });
  const store: Store = { catalog, write: queue.write, cursors: makeCursors() };
  const listener = await listen(store, realDir);
  let sweep = Promise.resolve(0);
  const timer = setInterval(() => {
    store.cursors.closeIdle(Date.now());
    sweep = sweep.then(() => expireDocuments(catalog, queue.write, Date.now())).catch(() => 0);
  }, SWEEP_EVERY_MS).unref();
  const stop = async () => {
    clearInterval(timer);
    await sweep;
    await queue.idle();
    await listener.close();
    await close();
  };
  return { uri: listener.uri, stop };
}
