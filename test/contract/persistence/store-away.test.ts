import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EmbeddedStore, startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { ALONE } from '../../../src/adapters/persistence/fixed-peers.js';
import { connectStore, type Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { createSecretBox } from '../../../src/adapters/system/secret-box.js';
import { AT, buildLink, withEvent } from './build-link.js';
import { createTestClock, SILENT } from './open-stores.js';

const DEPS = {
  openPeers: () => ALONE,
  firstQuestionAfterMs: 180_000,
  clock: createTestClock(),
  logger: SILENT,
  secretBox: createSecretBox('a key that is used in tests and nowhere else'),
};

const CLAIM = { holder: 'one', now: AT, limit: 10, withoutShares: [] };

describe('a store that goes away', () => {
  let dir: string;
  let server: EmbeddedStore;
  let store: Store;
  const startServer = () => startEmbeddedStore({ dir, durable: false, inProcess: true });

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'paylink-away-'));
    server = await startServer();
    store = await connectStore(server.uri, DEPS);
  });
  afterEach(async () => {
    await store.close();
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('makes every kind of call fail with store_unavailable', async () => {
    const link = buildLink('lnk_1');
    await server.stop();
    const calls = [
      store.links.insert(link, 'req_1'),
      store.links.replace(link, withEvent(link, 'evt_2')),
      store.links.findById('mer_1', 'lnk_1'),
      store.links.list({ merchantId: 'mer_1' }, { skip: 0, limit: 10 }),
      store.linkWork.relay.claim(CLAIM),
      store.chatLanes.wake([{ lane: 'mer_1 email', share: 'mer_1', dueAt: AT }]),
      store.deliveries.begin('dlv_1', AT),
      store.instances.beat('ins_1'),
      store.merchants.findByWorkspace('slack', 'T1'),
      store.seen.firstTime('key', 1000),
      store.providerInbox.claim(CLAIM),
      store.installations.find('T1'),
      store.updates.readLane('telegram 1', 1),
      store.keptValues.take('key'),
    ];
    const results = await Promise.allSettled(calls);
    expect(results).toHaveLength(14);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'store_unavailable' } });
    }
    server = await startServer();
  });

  it('answers no ping', async () => {
    await server.stop();
    expect(await store.ping()).toBe(false);
    server = await startServer();
  });

  it('is used again when it comes back, with all that was acknowledged', async () => {
    await store.links.insert(buildLink('lnk_1'), 'req_1');
    await server.stop();
    await expect(store.links.findById('mer_1', 'lnk_1')).rejects.toMatchObject({ code: 'store_unavailable' });
    server = await startServer();
    // The driver finds out one by one which of its pooled connections are dead.
    for (let tries = 0; tries < 50 && !(await store.ping()); tries += 1) await setImmediate();
    expect(await store.links.findById('mer_1', 'lnk_1')).toEqual(buildLink('lnk_1'));
  });

  it('refuses to connect when nobody listens', async () => {
    await server.stop();
    await expect(connectStore(server.uri, DEPS)).rejects.toMatchObject({ code: 'store_unavailable' });
    server = await startServer();
  });
});
