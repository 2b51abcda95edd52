/**
 * The main job, played over real HTTP: a salesperson in Slack (the emulator of the npm package `emulate`), a customer
 * on the pay page, the card in the channel. Exits 0 only if every step held.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playMainJob } from './demo/play-main-job.js';

const dataDir = await mkdtemp(join(tmpdir(), 'paylink-demo-'));
try {
  await playMainJob(dataDir, (line) => console.log(line));
  console.log('\nEvery step held. Now you: npm start, then http://localhost:3000/playground');
} catch (error) {
  console.error('\nThe story broke off:', error);
  process.exitCode = 1;
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
// Finished jobs leave timers behind that would keep the process for half a minute.
process.exit();
