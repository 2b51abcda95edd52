import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { runStoreCommand } from '../../../scripts/work/run-store-command.js';

describe('runStoreCommand', () => {
  let dataDir: string;
  let said: string[];
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'paylink-command-'));
    const { stop } = await startEmbeddedStore({ dir: join(dataDir, 'store'), inProcess: true });
    await stop();
    said = [];
    jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  });
  afterEach(async () => {
    process.exitCode = undefined;
    jest.restoreAllMocks();
    await rm(dataDir, { recursive: true, force: true });
  });

  const run = (command: () => Promise<number>) => runStoreCommand({ DATA_DIR: dataDir }, command);

  /** Opens it where nobody holds it any more. */
  const openAlone = async () => {
    const { stop } = await startEmbeddedStore({ dir: join(dataDir, 'store'), inProcess: true });
    await stop();
  };

  it('says what a command threw, ends with 1 and lets the folder go', async () => {
    await run(() => Promise.reject(new Error('no such folder')));
    expect([said, process.exitCode]).toEqual([['no such folder'], 1]);
    await openAlone();
  });

  it('says nothing where whoever reads has read enough', async () => {
    await run(() => Promise.reject(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })));
    expect([said, process.exitCode]).toEqual([[], undefined]);
    await openAlone();
  });

  it('ends with what the command answers', async () => {
    await run(async () => 2);
    expect([said, process.exitCode]).toEqual([[], 2]);
    await openAlone();
  });
});
