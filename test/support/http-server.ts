import { randomBytes } from 'node:crypto';
import type { HttpServerOptions } from '../../src/adapters/http/http-server-options.js';
import { createHttpServer } from '../../src/adapters/http/server/create-http-server.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { NO_OPERATOR, type Operator } from '../../src/domain/kyc/operator.js';
import type { Link } from '../../src/domain/link/link.js';
import type { Member } from '../../src/domain/merchant/member.js';
import type { Merchant } from '../../src/domain/merchant/merchant.js';
import type { SendingSettings } from '../../src/domain/merchant/sending-settings.js';
import type { Language } from '../../src/domain/text/language.js';
import { createMetrics, type Metrics } from '../../src/observability/create-metrics.js';
import type { ApiEvents } from '../../src/ports/api-events.js';
import type { ApiKeys } from '../../src/ports/api-keys.js';
import type { MerchantRepository } from '../../src/ports/merchant-repository.js';
import type { WebhookEndpoints } from '../../src/ports/webhook-endpoints.js';
import type { WebhookSource } from '../../src/ports/webhook-source.js';
import { createServices, type Services } from '../../src/service/create-services.js';
import type { LiveMerchants } from '../../src/service/gateways/check-may-be-live.js';
import { buildTestMember, buildTestMerchant } from './build-test-merchant.js';
import type { FakeAuditTrail } from './fake-audit.js';
import type { FakeClock } from './fake-clock.js';
import type { FakeDeliveryQueue } from './fake-delivery-queue.js';
import type { FakeGateway } from './fake-gateway.js';
import type { FakeGatewayAccounts } from './fake-gateway-accounts.js';
import type { FakeGatewayConnector } from './fake-gateway-connector.js';
import type { FakeLedger } from './fake-ledger.js';
import { createFakeLimitCounts } from './fake-limit-counts.js';
import type { FakeLinkRepository } from './fake-link-repository.js';
import type { LoggedLine } from './fake-logger.js';
import type { FakeMerchantRecords } from './fake-merchant-records.js';
import type { FakeProviderInbox } from './fake-provider-inbox.js';
import { createFakeServiceDeps, type ServiceSeed } from './fake-service-deps.js';
import type { FakeSuppressionRepository } from './fake-suppression-repository.js';
import type { FakeTimers } from './fake-timers.js';

export interface TestHttpServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly links: FakeLinkRepository;
  readonly ledger: FakeLedger;
  readonly auditTrail: FakeAuditTrail;
  readonly merchantRecords: FakeMerchantRecords;
  readonly merchants: MerchantRepository;
  readonly apiKeys: ApiKeys;
  readonly apiEvents: ApiEvents;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly gateway: FakeGateway;
  readonly inbox: FakeProviderInbox;
  readonly deliveries: FakeDeliveryQueue;
  readonly suppressions: FakeSuppressionRepository;
  readonly gatewayAccounts: FakeGatewayAccounts;
  readonly gatewayConnector: FakeGatewayConnector;
  /** Works all that is due now. */
  readonly work: () => Promise<void>;
  /** Codes that were sent to email addresses. */
  readonly codes: () => readonly string[];
  readonly clock: FakeClock;
  readonly timers: FakeTimers;
  readonly lines: LoggedLine[];
  readonly metrics: Metrics;
  readonly use: Services;
  close(deadlineMs?: number): Promise<void>;
}

export interface TestHttpServerOptions extends Partial<Omit<HttpServerOptions, 'services'>> {
  readonly links?: readonly Link[];
  /** Beside the gateway. */
  readonly webhookSources?: readonly WebhookSource[];
  readonly merchantName?: string;
  readonly merchantLanguage?: Language;
  readonly sending?: Partial<SendingSettings>;
  readonly members?: readonly Member[];
  /** Of the API, with their secrets. */
  readonly keys?: ServiceSeed['keys'];
  /** Beside Lotus Valley School. */
  readonly otherMerchants?: readonly Merchant[];
  /** Nobody may be live unless given. */
  readonly liveMerchants?: LiveMerchants;
  /** Nobody decides unless given. */
  readonly operator?: Operator;
  /** Replaces single use cases, to make them fail for instance. */
  readonly services?: Partial<HttpServerOptions['services']>;
}

/** The real server on a free port of loopback, with the real use cases over a store, gateway and clock in memory. */
export async function startTestHttpServer(given: TestHttpServerOptions = {}): Promise<TestHttpServer> {
  const {
    links: seed = [],
    merchantName = 'Lotus Valley School',
    services,
    webhookSources = [],
    ...rest
  } = given;
  const { merchantLanguage: language = 'en', sending: ofSending, ...others } = rest;
  const { keys = [], otherMerchants = [], ...seeded } = others;
  const { members = [buildTestMember()], liveMerchants = [], operator = NO_OPERATOR, ...options } = seeded;
  const merchant = buildTestMerchant({ name: merchantName });
  const sending = { ...merchant.settings.sending, ...ofSending };
  const deps = createFakeServiceDeps({
    links: seed,
    members,
    keys,
    merchants: [{ ...merchant, settings: { ...merchant.settings, language, sending } }, ...otherMerchants],
  });
  const { clock, timers, logger, lines, links, gateway, inbox, deliveries, suppressions } = deps;
  const metrics = createMetrics();
  const publicUrl = options.publicUrl ?? 'http://paylink.test';
  const real = createServices({
    ...{ ...deps, senders: [], publicUrl, liveMerchants, operator },
    webhookSources: [gateway, ...webhookSources],
  });
  const server = await createHttpServer({
    gatewayOrigins: ['https://pay.test'],
    limitCounts: createFakeLimitCounts(),
    idempotentAnswers: deps.idempotentAnswers,
    secretBox: createSecretBox(randomBytes(32).toString('base64')),
    holder: () => deps.lease.holder(),
    readiness: async () => ({ store: true, jobs: true }),
    ...{ clock, timers, logger },
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
    ...{ inbox, deliveries, suppressions },
    ...{ gatewayAccounts: deps.gatewayAccounts, gatewayConnector: deps.gatewayConnector },
    ...{ ledger: deps.ledger, merchants: deps.merchants, apiKeys: deps.apiKeys },
    ...{ apiEvents: deps.apiEvents, webhookEndpoints: deps.webhookEndpoints },
    ...{ auditTrail: deps.auditTrail, merchantRecords: deps.merchantRecords },
    work: () => real.runner.catchUp(),
    codes: () => deps.notifier.codes.map(({ code }) => code),
    ...{ clock, timers },
    lines,
    metrics,
    use: real,
    close: (deadlineMs = 1_000) => server.close(deadlineMs),
  };
}
