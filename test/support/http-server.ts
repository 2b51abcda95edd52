import { createHttpServer } from '../../src/adapters/http/create-http-server.js';
import type { HttpServerOptions } from '../../src/adapters/http/http-server-options.js';
import type { Link } from '../../src/domain/link/link.js';
import { createMetrics, type Metrics } from '../../src/observability/create-metrics.js';
import { createServices } from '../../src/service/create-services.js';
import { buildTestMerchant } from './build-test-merchant.js';
import { createFakeChatOutbox } from './fake-chat-outbox.js';
import { createFakeClock, type FakeClock } from './fake-clock.js';
import { createFakeDeliveryQueue } from './fake-delivery-queue.js';
import { createFakeDraftRepository } from './fake-draft-repository.js';
import { createFakeGateway, createFakeGatewayRegistry, type FakeGateway } from './fake-gateway.js';
import { createFakeIds } from './fake-ids.js';
import { createFakeKick } from './fake-kick.js';
import { createFakeLinkRepository, type FakeLinkRepository } from './fake-link-repository.js';
import { createFakeLogger, type LoggedLine } from './fake-logger.js';
import { createFakeMerchantRepository } from './fake-merchant-repository.js';
import { createFakeNotifier } from './fake-notifier.js';
import { createFakeProviderInbox } from './fake-provider-inbox.js';

export interface TestHttpServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly links: FakeLinkRepository;
  readonly gateway: FakeGateway;
  readonly clock: FakeClock;
  readonly lines: LoggedLine[];
  readonly metrics: Metrics;
  close(deadlineMs?: number): Promise<void>;
}

export interface TestHttpServerOptions extends Partial<Omit<HttpServerOptions, 'services'>> {
  readonly links?: readonly Link[];
  readonly merchantName?: string;
  /** Replaces single use cases, to make them fail for instance. */
  readonly services?: Partial<HttpServerOptions['services']>;
}

/** The real server on a free port of loopback, with the real use cases over a store, gateway and clock in memory. */
export async function startTestHttpServer(given: TestHttpServerOptions = {}): Promise<TestHttpServer> {
  const { links: seed = [], merchantName = 'Lotus Valley School', services, ...options } = given;
  const clock = createFakeClock();
  const { logger, lines } = createFakeLogger();
  const links = createFakeLinkRepository(seed);
  const gateway = createFakeGateway();
  const metrics = createMetrics();
  const publicUrl = options.publicUrl ?? 'http://paylink.test';
  const real = createServices({
    links,
    merchants: createFakeMerchantRepository({ merchants: [buildTestMerchant({ name: merchantName })] }),
    drafts: createFakeDraftRepository(),
    inbox: createFakeProviderInbox(),
    outbox: createFakeChatOutbox(),
    deliveries: createFakeDeliveryQueue(),
    notifier: createFakeNotifier(),
    gateways: createFakeGatewayRegistry(gateway),
    senders: [],
    creationTellers: [],
    instanceId: 'ins_test',
    clock,
    ids: createFakeIds(),
    kick: createFakeKick().kick,
    logger,
    publicUrl,
  });
  const server = await createHttpServer({
    gatewayOrigins: ['https://pay.test'],
    readiness: async () => ({ store: true, jobs: true }),
    clock,
    logger,
    metrics,
    ...options,
    publicUrl,
    services: { ...real, ...services },
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    links,
    gateway,
    clock,
    lines,
    metrics,
    close: (deadlineMs = 1_000) => server.close(deadlineMs),
  };
}
