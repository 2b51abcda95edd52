import { createHttpServer } from '../../../src/adapters/http/server/create-http-server.js';
import { createSecretBox } from '../../../src/adapters/system/secret-box.js';
import { createMetrics } from '../../../src/observability/create-metrics.js';
import { createServices, type Services } from '../../../src/service/create-services.js';
import { buildTestLink } from '../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';
import { createFakeGatewayRegistry } from '../../support/fake-gateway.js';
import { createFakeLimitCounts } from '../../support/fake-limit-counts.js';
import { createFakeServiceDeps, type FakeServiceDeps } from '../../support/fake-service-deps.js';
import { type PortoneUnderTest, startPortoneGateway } from './start-portone-gateway.js';

export interface PortoneStory {
  readonly deps: FakeServiceDeps;
  readonly given: PortoneUnderTest;
  readonly services: Services;
  readonly url: string;
  close(): Promise<void>;
}

/** The stand-in, the gateway, the real use cases and the real server before them. */
export async function startPortoneStory(): Promise<PortoneStory> {
  const deps = createFakeServiceDeps({
    links: [buildTestLink()],
    members: [buildTestMember(), buildTestMember({ id: 'mem_jo', role: 'owner' })],
    merchants: [buildTestMerchant()],
  });
  const given = await startPortoneGateway({ clock: deps.clock });
  const { gateway, portone } = given;
  const publicUrl = 'http://paylink.test';
  const services = createServices({
    ...{ ...deps, senders: [], publicUrl },
    gateways: createFakeGatewayRegistry(gateway),
    webhookSources: [gateway],
  });
  const { clock, timers, logger } = deps;
  const server = await createHttpServer({
    ...{ clock, timers, logger, publicUrl, services, metrics: createMetrics() },
    gatewayOrigins: [portone.url],
    limitCounts: createFakeLimitCounts(),
    readiness: async () => ({ store: true, jobs: true }),
    idempotentAnswers: deps.idempotentAnswers,
    ...{ secretBox: createSecretBox(Buffer.alloc(32).toString('base64')), holder: () => 'ins_1' },
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  portone.webhooks.tellTo(`${url}/webhooks/portone`);
  const close = async () => {
    await server.close(1_000);
    await portone.stop();
  };
  return { deps, given, services, url, close };
}
