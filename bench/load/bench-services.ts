import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { createNotifierRegistry } from '../../src/adapters/delivery/registry.js';
import { createGatewayRegistry } from '../../src/adapters/payments/registry.js';
import { createSandboxGateway } from '../../src/adapters/payments/sandbox/bank/gateway.js';
import { connectStore, type Store } from '../../src/adapters/persistence/store/connect-store.js';
import { createStreamSecrets } from '../../src/adapters/system/create-stream-secrets.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import { signWebhook } from '../../src/adapters/webhooks/sign-webhook.js';
import { NO_OPERATOR } from '../../src/domain/kyc/operator.js';
import { createLogger } from '../../src/observability/create-logger.js';
import type { Logger } from '../../src/ports/logger.js';
import type { Notifier } from '../../src/ports/notifier.js';
import type { PaymentGateway } from '../../src/ports/payment-gateway.js';
import type { WebhookSender } from '../../src/ports/webhook-sender.js';
import { createServices, type Services } from '../../src/service/create-services.js';
import { type CreateLink, makeCreateLink } from '../../src/service/links/create-link.js';
import type { ServiceDeps } from '../../src/service/service-deps.js';
import { openLease } from '../../src/wiring/open-lease.js';

export interface BenchServices {
  readonly store: Store;
  readonly services: Services;
  /** The same use case without the question who somebody is: whoever asks has the role that they come with. */
  readonly createLinkUnasked: CreateLink;
  readonly close: () => Promise<void>;
}

export interface BenchOptions {
  readonly notifiers?: readonly Notifier[];
  readonly webhookSender?: WebhookSender;
  /** Work is begun by what happens and when its time comes, as in earnest. */
  readonly runsByItself?: boolean;
  readonly logger?: Logger;
  /** Stands around the gateway. */
  readonly around?: (gateway: PaymentGateway) => PaymentGateway;
}

/** Takes every message at once and forgets it. */
export const NULL_NOTIFIER: Notifier = {
  carrier: 'local_outbox',
  channels: ['email', 'sms', 'whatsapp'],
  reachesCustomers: false,
  limitsOf: () => ({ atOnce: 200, everyMs: 0 }),
  send: async () => ({ outcome: 'sent', carrier: 'local_outbox', carrierRef: null }),
  sendTrial: async () => ({ outcome: 'sent', carrier: 'local_outbox', carrierRef: null }),
  ask: async () => null,
};

/** Has every webhook arrive at once. */
const NULL_WEBHOOK_SENDER: WebhookSender = {
  findUrlProblem: () => null,
  call: async () => ({ status: 200, tookMs: 0, answer: '', problem: null, retryAfterMs: null }),
};

/** The use cases and the runner on a store of their own in a new folder; nothing calls for work by itself but on demand. */
export async function openBenchServices(options: BenchOptions = {}): Promise<BenchServices> {
  const dir = await mkdtemp(join(tmpdir(), 'paylink-bench-'));
  const embedded = await startEmbeddedStore({ dir });
  const world = { ...openWorld(), ...(options.logger === undefined ? {} : { logger: options.logger }) };
  const store = await openStore(embedded.uri, world);
  const { peers: lease } = store;
  await lease.start();
  const deps = buildDeps(store, world, options);
  const services = createServices(deps);
  return {
    store,
    services,
    createLinkUnasked: makeCreateLink({ ...deps, kick: services.runner.kick }),
    async close() {
      await services.runner.stop();
      await lease.stop();
      await store.close();
      await embedded.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

type World = ReturnType<typeof openWorld>;

function openWorld() {
  const clock = createSystemClock();
  return {
    ...{ clock, ids: createIds(clock, randomBytes), timers: createSystemTimers() },
    logger: createLogger({ level: 'error', pretty: false }),
    publicUrl: 'http://127.0.0.1:9',
    firstQuestionAfterMs: 180_000,
    undoMs: 0,
    signWebhook,
    streamSecretOf: createStreamSecrets('unused'),
  };
}

function openStore(uri: string, world: World) {
  const address = new URL(uri);
  address.pathname = 'paylink';
  return connectStore(address.href, {
    ...world,
    secretBox: createSecretBox(randomBytes(32).toString('base64url')),
    openPeers: (work) => openLease(work, { ...world, isExclusive: true }),
  });
}

function buildDeps(
  store: Awaited<ReturnType<typeof openStore>>,
  world: World,
  {
    notifiers = [NULL_NOTIFIER],
    webhookSender = NULL_WEBHOOK_SENDER,
    runsByItself = false,
    around = (gateway) => gateway,
  }: BenchOptions,
): ServiceDeps {
  const { connection, peers: lease } = store;
  const { clock, ids, logger, publicUrl } = world;
  const { gateway: practice } = createSandboxGateway({
    ...{ clock, ids, logger, publicUrl, localUrl: publicUrl, secret: 'unused' },
    ...{ connection, isAlone: lease.isAlone },
  });
  const gateway = around(practice);
  return {
    ...{ ...store, ...world, lease },
    inbox: store.providerInbox,
    gateways: createGatewayRegistry({
      ...{ operators: [], sandbox: gateway, accounts: store.gatewayAccounts },
      openAccount: refuseToConnect,
    }),
    gatewayConnector: { check: async () => refuseToConnect() },
    liveMerchants: [],
    writeWorkbook: refuseToConnect,
    keepReviewsYears: 5,
    ...{ liveBeforeReview: [], operator: NO_OPERATOR, screeningList: { read: async () => null } },
    notifiers: createNotifierRegistry(notifiers),
    webhookSources: [gateway],
    webhookSender,
    ...{ subscribers: [], senders: [], creationTellers: [], listeners: [], accountStandings: [] },
    timers: runsByItself ? world.timers : { ...world.timers, after: () => () => {} },
    observer: { countWork: () => {} },
  };
}

function refuseToConnect(): never {
  throw new Error('a bench connects no accounts');
}
