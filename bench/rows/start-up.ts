import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../src/adapters/system/find-free-port.js';
import type { Figure } from '../report.js';
import { median } from '../statistics.js';

const STARTS = 5;
const POLL_MS = 5;

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
    { name: 'Start to ready, new folder', value: describe(first) },
    { name: 'Start to ready, the same folder again', value: describe(again) },
  ];
}

function describe(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms  (slowest of ${times.length}: ${Math.max(...times).toFixed(0)} ms)`;
}

async function startOnce(dataDir: string): Promise<number> {
  const port = await findFreePort('127.0.0.1');
  const begunAt = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../src/main.js', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, PLAYGROUND: 'off' },
  });
  try {
    while (!(await isReady(`http://127.0.0.1:${port}/readyz`))) await stillRunning(child);
    return performance.now() - begunAt;
  } finally {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stillRunning({ exitCode }: ChildProcess): Promise<void> {
  if (exitCode !== null) throw new Error(`Paylink ended with code ${exitCode} before it was ready`);
  await wait(POLL_MS);
}
