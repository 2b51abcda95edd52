import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeMerchants } from '../load/store-merchants.js';
import type { Figure } from '../report.js';
import { spawnPaylink } from '../servers/spawn-paylink.js';
import { median } from '../statistics.js';

const FEW = 10;
const MANY = 10_000;
const STARTS = 7;
const MOST_RATIO = 1.2;

/** From the start of the process to the first yes of /readyz, with many merchants beside few; one start of each in turn. */
export async function measureStartWithMerchants(): Promise<readonly Figure[]> {
  const [few, many] = [await openFolder(FEW), await openFolder(MANY)];
  const times = { few: [] as number[], many: [] as number[] };
  for (let start = 0; start < STARTS; start += 1) {
    times.few.push(await startOnce(few));
    times.many.push(await startOnce(many));
  }
  await Promise.all([few, many].map((folder) => rm(folder, { recursive: true, force: true })));
  const [fewMs, manyMs] = [median(times.few), median(times.many)];
  const ratio = manyMs / fewMs;
  return [
    {
      name: 'Start to ready, 10,000 merchants beside 10',
      value: `${ratio.toFixed(2)}x  (${manyMs.toFixed(0)} ms beside ${fewMs.toFixed(0)} ms)`,
      goal: { text: '<= 1.2x', isMet: ratio <= MOST_RATIO },
    },
  ];
}

async function openFolder(merchants: number): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paylink-bench-'));
  await startOnce(dataDir);
  await storeMerchants(dataDir, merchants);
  return dataDir;
}

async function startOnce(dataDir: string): Promise<number> {
  const paylink = await spawnPaylink(dataDir);
  await paylink.stop();
  return paylink.readyAfterMs;
}
