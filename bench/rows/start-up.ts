import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../src/adapters/system/find-free-port.js';
import { SIGNING_SECRET } from '../load/slash-command.js';
import { START_FLAGS } from '../load/start-flags.js';
import type { Figure } from '../report.js';
import { median } from '../statistics.js';

const STARTS = 5;
const POLL_MS = 5;
const MOST_MS = 1_000;

/** As in earnest: Slack is on, the playground is off. */
const SLACK_VARIABLES = { SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_BOT_TOKEN: 'xoxb-bench' };

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
  const port = await findFreePort('127.0.0.1');
  const begunAt = performance.now();
  const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));
  const child = spawn(process.execPath, [...START_FLAGS, main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, ...SLACK_VARIABLES },
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
