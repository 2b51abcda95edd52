import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { openParkedWork } from '../../../scripts/work/open-parked-work.js';
import { runWorkCommand } from '../../../scripts/work/run-work-command.js';
import { ENGLISH } from '../../support/english.js';
import { AT, later } from './build-link.js';
import { buildDelivery } from './delivery-queue-contract.js';

describe('npm run work', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'paylink-work-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  /** What it prints and exits with, on a folder that a running Paylink serves. */
  async function run(...args: string[]) {
    const { store, close } = await openParkedWork({ mongodbUri: null, dataDir });
    const printed: string[] = [];
    const print = (line: string) => void printed.push(line);
    const code = await runWorkCommand(args, {
      parkedWork: store.parkedWork,
      now: () => later(1),
      print,
      words: ENGLISH,
    });
    await close();
    return { code, printed };
  }

  it('lists what is parked with its reason beside a running Paylink, and takes it up once', async () => {
    const dir = join(dataDir, 'store');
    const running = await startEmbeddedStore({ dir, durable: false, inProcess: true });
    const { store, close } = await openParkedWork({ mongodbUri: running.uri, dataDir });
    await store.deliveries.plan([buildDelivery('dlv_1')]);
    await store.deliveries.park('dlv_1', 'the mailbox is full', AT);
    await close();
    const listed = await run('list', 'deliver');
    expect(listed.code).toBe(0);
    expect(listed.printed.at(-1)).toContain('the mailbox is full');
    expect((await run('retry', 'deliver', 'dlv_1')).code).toBe(0);
    expect((await run('retry', 'deliver', 'dlv_1')).code).toBe(1);
    await running.stop();
  });

  it('takes up all of a kind, however many there are, and says how many', async () => {
    const running = await startEmbeddedStore({
      ...{ dir: join(dataDir, 'store'), durable: false, inProcess: true },
    });
    const { store, close } = await openParkedWork({ mongodbUri: running.uri, dataDir });
    const ids = Array.from({ length: 1_100 }, (_, number) => `dlv_${number}`);
    await store.deliveries.plan(ids.map((id) => buildDelivery(id)));
    const parked = { parkedAt: AT, parkedReason: 'the mailbox is full' };
    await store.connection.collection('deliveries').updateMany({}, { $set: parked });
    await close();
    expect((await run('retry', 'deliver', 'all')).printed).toEqual(['1,100 taken up again']);
    expect((await run('retry', 'deliver', 'all')).printed).toEqual(['0 taken up again']);
    await running.stop();
  });

  it('says how it is called instead of doing half of what was asked', async () => {
    const running = await startEmbeddedStore({
      ...{ dir: join(dataDir, 'store'), durable: false, inProcess: true },
    });
    const { store, close } = await openParkedWork({ mongodbUri: running.uri, dataDir });
    await store.deliveries.plan([buildDelivery('dlv_1')]);
    await store.deliveries.park('dlv_1', 'the mailbox is full', AT);
    await close();
    for (const line of ['drop deliver dlv_1 dlv_2', 'retry deliver', 'list deliver dlv_1', 'list mail', '']) {
      const { code, printed } = await run(...line.split(' '));
      expect([line, code, printed.join()]).toEqual([
        ...[line, 2, expect.stringContaining('Usage: npm run work -- <command>')],
      ]);
    }
    expect((await run('retry', 'deliver', 'dlv_1')).code).toBe(0);
    await running.stop();
  });

  it('refuses a folder where nothing has run, and makes none', async () => {
    await expect(run('list')).rejects.toThrow('There is no store in');
    expect(existsSync(join(dataDir, 'store'))).toBe(false);
  });
});
