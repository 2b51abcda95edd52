import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { readProcessorMs } from '../load/processor-time.js';
import { storeFutureLinks } from '../load/store-future-links.js';
import type { Figure } from '../report.js';
import { spawnPaylink } from '../servers/spawn-paylink.js';

const LINKS = 100_000;
/** For what a start leaves to do. */
const CALM_MS = 5_000;
const IDLE_MS = 20_000;
const MOST_SHARE = 0.01;

/** What Paylink costs while nothing is due, store and all: with no links, and with a hundred thousand that will be due. */
export async function measureIdle(): Promise<readonly Figure[]> {
  const empty = await measureFolder(0);
  const full = await measureFolder(LINKS);
  return [
    {
      name: 'Idle with 100,000 future links, of one core',
      value: `${toPercent(full)}  (${toPercent(empty)} with none)`,
      goal: { text: '< 1 %', isMet: full < MOST_SHARE },
    },
  ];
}

async function measureFolder(links: number): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paylink-bench-'));
  try {
    await mkdir(join(dataDir, 'store'));
    await storeFutureLinks(join(dataDir, 'store'), links);
    const paylink = await spawnPaylink(dataDir);
    try {
      await wait(CALM_MS);
      return await measureShare(paylink.pid);
    } finally {
      await paylink.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measureShare(pid: number): Promise<number> {
  const [begunAt, before] = [performance.now(), await readProcessorMs(pid)];
  await wait(IDLE_MS);
  return ((await readProcessorMs(pid)) - before) / (performance.now() - begunAt);
}

function toPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
