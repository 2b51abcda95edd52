import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../../src/adapters/system/find-free-port.js';
import { type CompiledSource, compileSource } from '../../support/compile-source.js';

/** Goes wrong where nobody looks, at a signal. */
const STRAY = `
process.on('SIGUSR2', () => { Promise.reject(new Error('a stray rejection')); });
process.on('SIGHUP', () => { throw new Error('a stray exception'); });
`;

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly err?: { readonly message: string };
}

describe('a failure that nobody caught', () => {
  let compiled: CompiledSource;
  let dataDir: string;
  let child: ChildProcess | null = null;

  beforeAll(() => {
    compiled = compileSource('src');
    writeFileSync(join(compiled.dir, 'stray.js'), STRAY);
  });
  afterAll(() => compiled.remove());
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'paylink-stray-'));
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** The process once it listens, with what it has written and will write to its log. */
  async function start() {
    const port = await findFreePort('127.0.0.1');
    const preload = join(compiled.dir, 'stray.js');
    const started = spawn(process.execPath, ['--import', preload, join(compiled.dir, 'src', 'main.js')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Away from a `.env` that is meant for earnest.
      cwd: dataDir,
      env: { PORT: String(port), DATA_DIR: dataDir, PLAYGROUND: 'off' },
    });
    child = started;
    const lines: Line[] = [];
    const log = createInterface({ input: started.stdout });
    await new Promise<void>((resolve) => {
      log.on('line', (text) => {
        lines.push(JSON.parse(text));
        if (lines.at(-1)?.msg.startsWith('Paylink listens')) resolve();
      });
    });
    const ended = Promise.all([once(started, 'exit'), once(log, 'close')]).then(([[code]]) => code);
    return { started, lines, ended, url: `http://127.0.0.1:${port}` };
  }

  it.each([
    ['SIGUSR2', 'a stray rejection'],
    ['SIGHUP', 'a stray exception'],
  ] as const)('at %s is written down, and ends the process in order with code 1', async (signal, message) => {
    const { started, lines, ended, url } = await start();
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('paylink_stray_failures_total 0');
    started.kill(signal);
    expect(await ended).toBe(1);
    const errors = lines.filter(({ level }) => level === 'error');
    expect(errors.map(({ err }) => err?.message)).toEqual([message]);
    expect(lines.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('leaves a store that the next process opens', async () => {
    const first = await start();
    first.started.kill('SIGUSR2');
    await first.ended;
    const second = await start();
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
    second.started.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});
