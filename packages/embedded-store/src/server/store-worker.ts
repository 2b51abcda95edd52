import { parentPort, workerData } from 'node:worker_threads';
import { StoreFolderError } from '../errors.js';
import { serveFolder } from './serve-folder.js';
import type { WorkerMessage } from './start-embedded-store.js';

const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  const served = await serveFolder(workerData);
  parentPort?.once('message', async () => {
    await served.stop();
    tell({ stopped: true });
  });
  tell({ uri: served.uri });
} catch (error) {
  if (!(error instanceof StoreFolderError)) throw error;
  tell({ refused: error.message });
}
