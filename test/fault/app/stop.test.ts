import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { MongoClient } from 'mongodb';
import { type AppBench, changePort, makeAppLink, startAppBench } from '../../support/app-bench.js';
import { createDeferred } from '../../support/deferred.js';
import { withDatabase } from '../../support/test-store.js';

const STOP_MS = 6_000;

describe('Paylink with a part that cannot close', () => {
  let dir: string;
  let bench: AppBench;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'paylink-stop-'));
    bench = await startAppBench();
  });
  afterEach(async () => {
    await bench.stop();
    await rm(dir, { recursive: true, force: true });
  });

  const serve = () => startEmbeddedStore({ dir: join(dir, 'store'), durable: false, inProcess: true });

  it('stops at its deadline with jobs and store closed, and the next one goes on at once', async () => {
    const begun = createDeferred();
    const hangs = changePort('notifier', () => ({
      send() {
        begun.resolve();
        return new Promise(() => {});
      },
    }));
    const first = await bench.start({ embeddedStore: serve(), env: { DATA_DIR: dir }, around: hangs });
    await makeAppLink(first, 'INV-42', { draft: { channels: ['email'], sendTiming: { kind: 'now' } } });
    await begun.promise;
    await first.stop(STOP_MS);
    expect(bench.lines.filter(({ message }) => message.includes('did not close'))).toMatchObject([
      { fields: { part: 'due work' } },
    ]);

    const store = await serve();
    const client = await MongoClient.connect(withDatabase(store.uri, 'paylink'));
    expect(
      await client
        .db()
        .collection('jobs')
        .countDocuments({ lockedAt: { $ne: null } }),
    ).toBe(0);
    await client.close();
    await store.stop();

    const sent = createDeferred();
    const tells = changePort('notifier', ({ send }) => ({
      async send(notice) {
        const result = await send(notice);
        sent.resolve();
        return result;
      },
    }));
    await bench.start({ embeddedStore: serve(), env: { DATA_DIR: dir }, around: tells });
    await sent.promise;
  });
});
