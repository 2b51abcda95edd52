import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../src/adapters/system/find-free-port.js';
import { SIGNING_SECRET } from '../load/slash-command.js';
import { START_FLAGS } from '../load/start-flags.js';

export interface SpawnedPaylink {
  readonly pid: number;
  /** From the start of the process to the first yes of /readyz. */
  readonly readyAfterMs: number;
  stop(): Promise<void>;
}

const POLL_MS = 5;
const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** As in earnest: Slack is on, the playground is off. */
const SLACK_VARIABLES = { SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_BOT_TOKEN: 'xoxb-bench' };

/** Paylink as `npm start` runs it, on its own store in `dataDir`. */
export async function spawnPaylink(dataDir: string): Promise<SpawnedPaylink> {
  const port = await findFreePort('127.0.0.1');
  const begunAt = performance.now();
  const child = spawn(process.execPath, [...START_FLAGS, MAIN], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Away from a `.env` that is meant for earnest.
    cwd: dataDir,
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, ...SLACK_VARIABLES },
  });
  const stop = async () => {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  try {
    while (!(await isReady(`http://127.0.0.1:${port}/readyz`))) await stillRunning(child);
    return { pid: child.pid ?? Number.NaN, readyAfterMs: performance.now() - begunAt, stop };
  } catch (error) {
    if (child.exitCode === null) await stop();
    throw error;
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
