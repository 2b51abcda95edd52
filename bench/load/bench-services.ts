import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { createNotifierRegistry } from '../../src/adapters/delivery/registry.js';
import { createGatewayRegistry } from '../../src/adapters/payments/registry.js';
import { createSandboxGateway } from '../../src/adapters/payments/sandbox/gateway.js';
import { connectStore, type Store } from '../../src/adapters/persistence/connect-store.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import { createLogger } from '../../src/observability/create-logger.js';
import type { Notifier } from '../../src/ports/notifier.js';
import { createServices, type Services } from '../../src/service/create-services.js';
import { openLease } from '../../src/wiring/open-lease.js';

export interface BenchServices {
  readonly store: Store;
  readonly services: Services;
  readonly close: () => Promise<void>;
}

const FIRST_QUESTION_AFTER_MS = 180_000;

/** Takes every message at once and forgets it. */
const NULL_NOTIFIER: Notifier = {
  channels: ['email', 'sms', 'whatsapp'],
  reachesCustomers: false,
  limitsOf: () => ({ atOnce: 200, everyMs: 0 }),
  send: async () => ({ outcome: 'sent', carrier: 'local_outbox' }),
  ask: async () => null,
};

/** The use cases and the runner on a store of their own in a new folder, with nothing that calls for work by itself. */
export async function openBenchServices(): Promise<BenchServices> {
  const dir = await mkdtemp(join(tmpdir(), 'paylink-bench-'));
  const embedded = await startEmbeddedStore({ dir });
  const logger = createLogger({ level: 'error', pretty: false });
  const clock = createSystemClock();
  const ids = createIds(clock, randomBytes);
  const timers = createSystemTimers();
  const address = new URL(embedded.uri);
  address.pathname = 'paylink';
  const secretBox = createSecretBox(randomBytes(32).toString('base64url'));
  const world = { clock, logger, ids, timers, publicUrl: 'http://127.0.0.1:9' };
  const store = await connectStore(address.href, {
    ...world,
    secretBox,
    firstQuestionAfterMs: FIRST_QUESTION_AFTER_MS,
    openPeers: (work) => openLease(work, { ...world, isExclusive: true }),
  });
  const { peers: lease } = store;
  await lease.start();
  const { publicUrl } = world;
  const { connection } = store;
  const sandbox = { clock, ids, logger, publicUrl, localUrl: publicUrl, secret: 'unused' };
  const { gateway } = createSandboxGateway({ ...sandbox, connection, isAlone: lease.isAlone });
  const services = createServices({
    ...store,
    ...world,
    inbox: store.providerInbox,
    chatMessages: store.chatMessages,
    gateways: createGatewayRegistry([gateway]),
    notifiers: createNotifierRegistry([NULL_NOTIFIER]),
    webhookSources: [gateway],
    subscribers: [],
    senders: [],
    creationTellers: [],
    timers: { ...timers, after: () => () => {} },
    lease,
    observer: { countWork: () => {} },
    firstQuestionAfterMs: FIRST_QUESTION_AFTER_MS,
  });
  return {
    store,
    services,
    async close() {
      await services.runner.stop();
      await lease.stop();
      await store.close();
      await embedded.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
