import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WriteWorkbook } from '../../ports/write-workbook.js';

const MOST_MEMORY_MB = 768;

/** Beside the process's own thread, which payments must not wait for. Rejects where there is not enough memory. */
export const writeWorkbook: WriteWorkbook = async (sheets) => {
  const worker = new Worker(new URL('./workbook-worker.js', import.meta.url), {
    workerData: sheets,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const [bytes] = await once(worker, 'message');
  return bytes;
};
