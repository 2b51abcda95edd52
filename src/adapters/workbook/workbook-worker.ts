import { parentPort, workerData } from 'node:worker_threads';
import { writeSheets } from './write-sheets.js';

const bytes = await writeSheets(workerData);
parentPort?.postMessage(bytes);
