import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreFolderError } from '../errors.js';
import type { FolderToServe, ServedFolder } from './serve-folder.js';

/**
 * `uri` is a MongoDB connection string without a database name; `stop` waits for what was acknowledged, closes all
 * connections and releases the folder, once however often it is asked.
 */
export type EmbeddedStore = ServedFolder;

export type EmbeddedStoreOptions = {
  /** The folder that holds everything; created when it is not there. */
  dir: string;
  /** A reply then means flushed to the disk. Without, it means handed to the operating system: for tests. */
  durable?: boolean;
  /** Serves from this thread. Without, from a worker thread, so that a long scan stalls no one else. */
  inProcess?: boolean;
};

/** What the worker posts: once when it serves or cannot, once when it has stopped. */
export type WorkerMessage = { uri: string } | { refused: string } | { stopped: true };

/**
 * Starts a server of MongoDB's wire protocol on a folder. Throws StoreFolderError when the folder is in use,
 * cannot be written to, is damaged, or was written by a newer version.
 */
export async function startEmbeddedStore({
  dir,
  durable = true,
  inProcess = false,
}: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const folder = resolve(dir);
  if (foldersInUse.has(folder))
    throw new StoreFolderError(`The store's folder ${folder} is in use by this process`);
  foldersInUse.add(folder);
  try {
    const served = await (inProcess ? serveHere : startWorker)({ dir: folder, durable });
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= served.stop().finally(() => foldersInUse.delete(folder));
      return stopping;
    };
    return { uri: served.uri, stop };
  } catch (error) {
    foldersInUse.delete(folder);
    throw error;
  }
}

/** The lock on the folder keeps other processes out; within one process the kernel would let everybody in. */
const foldersInUse = new Set<string>();

/** The store itself is loaded where it runs, and nowhere else. */
async function serveHere(folder: FolderToServe): Promise<ServedFolder> {
  const { serveFolder } = await import('./serve-folder.js');
  return serveFolder(folder);
}

async function startWorker(workerData: FolderToServe): Promise<ServedFolder> {
  const worker = new Worker(new URL('./store-worker.js', import.meta.url), { workerData });
  const first = await nextMessage(worker);
  if ('refused' in first) {
    await worker.terminate();
    throw new StoreFolderError(first.refused);
  }
  if (!('uri' in first))
    throw new StoreFolderError(`The store on ${workerData.dir} stopped while it started`);
  return {
    uri: first.uri,
    stop: async () => {
      const stopped = nextMessage(worker);
      worker.postMessage('stop');
      await stopped;
      await worker.terminate();
    },
  };
}

/** A worker that dies on its own has no listener for its error, which then ends this process: no silent outage. */
function nextMessage(worker: Worker): Promise<WorkerMessage> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number) =>
      reject(new StoreFolderError(`The store's worker ended with code ${code}`));
    worker.once('exit', onExit);
    worker.once('message', (message: WorkerMessage) => {
      worker.off('exit', onExit);
      resolve(message);
    });
  });
}
