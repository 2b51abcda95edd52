import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../report.js';
import { spawnPaylink } from '../servers/spawn-paylink.js';
import { median } from '../statistics.js';

const STARTS = 5;
const MOST_MS = 1_000;

/** From the start of the process to the first yes of /readyz: on an empty folder, then on the same one again. */
export async function measureStartUp(): Promise<readonly Figure[]> {
  const first: number[] = [];
  const again: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const dataDir = await mkdtemp(join(tmpdir(), 'paylink-bench-'));
    first.push(await startOnce(dataDir));
    again.push(await startOnce(dataDir));
    await rm(dataDir, { recursive: true, force: true });
  }
  return [
    describe('Start to ready, new folder', first),
    describe('Start to ready, the same folder again', again),
  ];
}

function describe(name: string, times: readonly number[]): Figure {
  const ms = median(times);
  return {
    name,
    value: `${ms.toFixed(0)} ms  (slowest of ${times.length}: ${Math.max(...times).toFixed(0)} ms)`,
    goal: { text: '<= 1 s', isMet: ms <= MOST_MS },
  };
}

async function startOnce(dataDir: string): Promise<number> {
  const paylink = await spawnPaylink(dataDir);
  await paylink.stop();
  return paylink.readyAfterMs;
}
