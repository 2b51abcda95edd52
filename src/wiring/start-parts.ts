import { createHttpServer } from '../adapters/http/server/create-http-server.js';
import type { Jobs } from '../adapters/jobs/create-jobs.js';
import type { SandboxGateway } from '../adapters/payments/sandbox/bank/gateway.js';
import type { Config } from '../config/config.js';
import type { SecretBox } from '../ports/secret-box.js';
import type { Services } from '../service/create-services.js';
import type { Chat, ChatApp } from './chat.js';
import type { ClosingPart } from './close-in-time.js';
import type { Address } from './find-address.js';
import { listCheckoutOrigins } from './open-gateways.js';
import type { Practice } from './open-practice.js';
import type { OpenedStore } from './open-store.js';
import type { World } from './world.js';

/** All of Paylink, built and at rest. */
export interface Parts extends World, Address {
  readonly services: Services;
  readonly config: Config;
  readonly store: OpenedStore;
  readonly secretBox: SecretBox;
  readonly sandbox: SandboxGateway | null;
  readonly practice: Practice | null;
  readonly chatApps: readonly (ChatApp & Pick<Chat, 'name'>)[];
  readonly jobs: Jobs;
}

/** The server listens when what comes in can be worked off. */
export async function startParts(
  { config, store, sandbox, practice, chatApps, jobs, ...world }: Parts,
  opened: ClosingPart[],
): Promise<void> {
  const server = await createHttpServer({
    ...world,
    shortUrl: config.shortUrl,
    gatewayOrigins: listCheckoutOrigins(config.gatewayUrls),
    limitCounts: store.limitCounts,
    idempotentAnswers: store.idempotentAnswers,
    holder: () => store.peers.holder(),
    trustProxy: config.http.trustProxy,
    metricsToken: config.http.metricsToken,
    homeLeadsTo: practice === null ? null : '/playground',
    readiness: async () => ({
      ...{ store: await store.ping(), jobs: jobs.isHealthy() },
      ...readinessOf(chatApps),
    }),
    plugins: [sandbox?.plugin, practice?.plugin].filter((plugin) => plugin !== undefined),
    rawHandlers: chatApps.flatMap(({ rawHandlers }) => rawHandlers),
  });
  const { peers: lease } = store;
  opened.push({ name: 'sign of life', close: () => lease.stop() });
  await lease.start();
  opened.push({ name: 'due work', close: () => world.services.runner.stop() });
  opened.push({ name: 'jobs', close: jobs.stop });
  await world.services.beginWatchingGateways();
  await world.services.endWhatIsOver();
  await jobs.start();
  opened.push({ name: 'sandbox gateway', close: async () => sandbox?.stop() });
  await sandbox?.start();
  for (const { name, stop } of chatApps) opened.push({ name, close: stop });
  opened.push({ name: 'HTTP server', close: server.close });
  await server.listen({ port: world.port, host: config.http.host });
  await Promise.all(chatApps.map((app) => app.start()));
  opened.push({ name: 'playground', close: async () => practice?.stop() });
  await practice?.setUp();
}

/** Of the chats that say whether they are ready. */
function readinessOf(chatApps: Parts['chatApps']): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    chatApps.flatMap(({ name, isReady }) => (isReady === undefined ? [] : [[name.toLowerCase(), isReady()]])),
  );
}
