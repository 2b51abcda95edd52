import { createHmac, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalOutbox } from './adapters/delivery/local-outbox/create-local-outbox.js';
import { createHttpServer } from './adapters/http/create-http-server.js';
import { createJobs, type Jobs } from './adapters/jobs/create-jobs.js';
import { createGatewayRegistry } from './adapters/payments/registry.js';
import { createSandboxGateway, type SandboxGateway } from './adapters/payments/sandbox/gateway.js';
import { connectStore, type Store, type StoreDeps } from './adapters/persistence/connect-store.js';
import { findFreePort } from './adapters/system/find-free-port.js';
import { createIds } from './adapters/system/ids.js';
import { loadOrCreateSecretKey } from './adapters/system/load-or-create-secret-key.js';
import { createSecretBox } from './adapters/system/secret-box.js';
import { createSystemClock } from './adapters/system/system-clock.js';
import { buildWorkers } from './build-workers.js';
import type { Config } from './config/config.js';
import { startEmbeddedStore } from './embedded-store/start-embedded-store.js';
import { createMetrics } from './observability/create-metrics.js';
import { createMetricsSubscriber } from './observability/observe-work.js';
import { openPlayground, type Playground, type Practice, toSlackConfig } from './open-playground.js';
import { type OpenedSlack, openSlack } from './open-slack.js';
import type { ClientModules } from './playground/page/load-client-modules.js';
import type { ChatSender } from './ports/chat-sender.js';
import type { Clock } from './ports/clock.js';
import type { CreationTeller } from './ports/creation-teller.js';
import type { Kick } from './ports/kick.js';
import type { Logger } from './ports/logger.js';
import { createServices, type Services } from './service/create-services.js';
import type { World } from './world.js';

export interface AppOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** The system's unless given. */
  readonly clock?: Clock;
  /** For calls to Slack; the platform's own unless given. */
  readonly slackFetch?: typeof fetch;
  /** Of the jobs, whose finished runs leave timers of half of it behind: for tests, which must end. */
  readonly jobLockLifetimeMs?: number;
  /** The playground page's scripts, where the compiler has not left them beside it. */
  readonly playgroundClient?: ClientModules;
}

export interface App {
  /** Where this server is reached, without a trailing slash. */
  readonly publicUrl: string;
  readonly services: Services;
  /** Null when it is off. */
  readonly playground: Playground | null;
  /** Finishes what is under way, `deadlineMs` at most, and lets everything go. */
  stop(deadlineMs: number): Promise<void>;
}

const DATABASE = 'paylink';
/** For what was begun already when a later part of the start failed. */
const GIVE_UP_MS = 2_000;

/**
 * Builds all of Paylink and starts it: store, services, chats, jobs, and last the HTTP server, so that nothing is
 * taken in before it can be worked off. What was started is stopped again when a later part cannot start.
 */
export async function startApp(options: AppOptions): Promise<App> {
  const opened: Closing[] = [];
  try {
    return await assemble(options, opened);
  } catch (error) {
    await closeAll(opened, GIVE_UP_MS);
    throw error;
  }
}

/** Undoes one part of the start; called in reverse order. */
type Closing = (deadlineMs: number) => Promise<unknown>;

async function assemble(options: AppOptions, opened: Closing[]): Promise<App> {
  const { config, logger } = options;
  const address = await findAddress(config);
  const { publicUrl, localUrl } = address;
  let practice: Practice | null = null;
  const playground = config.playground.on
    ? openPlayground(address, options.playgroundClient, () => practice)
    : null;
  const clock = options.clock ?? playground?.clock ?? createSystemClock();
  const secretKey = config.secretKey ?? (await loadOrCreateSecretKey(config.store.dataDir));
  const ids = createIds(clock, randomBytes);
  const world: World = { clock, logger, publicUrl, ids, metrics: createMetrics() };
  const store = await openStore(config, { clock, logger, secretBox: createSecretBox(secretKey) }, opened);
  const sandbox = config.sandboxGateway ? openSandbox(store, secretKey, { ...world, localUrl }) : null;
  const core = await openCore(world, { store, sandbox, playground });
  const { services } = core;
  practice = { services, store, localOutbox: core.localOutbox };
  opened.push(async () => playground?.stop());
  await playground?.start();
  const slackConfig = config.slack ?? (playground && toSlackConfig(playground));
  const slack =
    slackConfig && openSlack(slackConfig, { ...world, services, store, fetch: options.slackFetch });
  if (slack !== null) {
    core.senders.push(slack.sender);
    core.creationTellers.push(slack.creationTeller);
  }
  const jobs = openJobs(options, { clock, store, services });
  core.kickWith(jobs.kick);
  await start({ ...world, ...address, config, store, services, sandbox, playground, slack, jobs }, opened);
  return { publicUrl, services, playground, stop: (deadlineMs) => closeAll(opened, deadlineMs) };
}

interface Address {
  readonly port: number;
  /** As people and platforms reach this server. */
  readonly publicUrl: string;
  /** As this process reaches it. */
  readonly localUrl: string;
}

async function findAddress({ http }: Config): Promise<Address> {
  const port = http.port === 0 ? await findFreePort(http.host) : http.port;
  const publicUrl = http.publicUrl ?? `http://localhost:${port}`;
  return { port, publicUrl, localUrl: `http://${toLoopback(http.host)}:${port}` };
}

interface CoreParts {
  readonly store: Store;
  readonly sandbox: SandboxGateway | null;
  readonly playground: Playground | null;
}

/** The use cases on their ports. Chats and jobs come later: they work with these very services. */
async function openCore(world: World, { store, sandbox, playground }: CoreParts) {
  const localOutbox = createLocalOutbox({
    ...world,
    connection: store.connection,
    onWritten: (message) => playground?.announceMail(message),
  });
  await localOutbox.start();
  let kick: Kick = () => {};
  const senders: ChatSender[] = [];
  const creationTellers: CreationTeller[] = [];
  const services = createServices({
    ...store,
    ...world,
    inbox: store.providerInbox,
    outbox: store.chatOutbox,
    notifier: localOutbox.notifier,
    gateways: createGatewayRegistry(sandbox === null ? [] : [sandbox.gateway]),
    senders,
    creationTellers,
    instanceId: world.ids.newId('ins'),
    subscribers: [createMetricsSubscriber(world.metrics, world.clock)],
    kick: (job, afterMs) => kick(job, afterMs),
  });
  const kickWith = (next: Kick) => {
    kick = next;
  };
  return { services, senders, creationTellers, localOutbox, kickWith };
}

interface JobParts {
  readonly clock: Clock;
  readonly store: Store;
  readonly services: Services;
}

function openJobs({ logger, jobLockLifetimeMs }: AppOptions, { clock, store, services }: JobParts): Jobs {
  return createJobs({
    db: store.db,
    logger,
    clock,
    workers: buildWorkers(services),
    ...(jobLockLifetimeMs === undefined ? {} : { lockLifetimeMs: jobLockLifetimeMs }),
  });
}

interface Parts extends World, Address, CoreParts {
  readonly config: Config;
  readonly services: Services;
  readonly slack: OpenedSlack | null;
  readonly jobs: Jobs;
}

/** The server listens when what comes in can be worked off. */
async function start(
  { config, store, sandbox, playground, slack, jobs, ...world }: Parts,
  opened: Closing[],
) {
  const server = await createHttpServer({
    ...world,
    gatewayOrigins: [],
    trustProxy: config.http.trustProxy,
    readiness: async () => ({ store: await store.ping(), jobs: jobs.isHealthy() }),
    plugins: [sandbox?.plugin, playground?.plugin].filter((plugin) => plugin !== undefined),
    rawHandlers: slack === null ? [] : [{ prefix: '/slack/', handle: slack.app.requestListener }],
  });
  opened.push((deadlineMs) => jobs.stop(deadlineMs));
  await jobs.start();
  opened.push(async () => sandbox?.stop());
  await sandbox?.start();
  opened.push(async () => slack?.app.stop());
  opened.push((deadlineMs) => server.close(deadlineMs));
  await server.listen({ port: world.port, host: config.http.host });
  await slack?.app.start();
  await playground?.settleIn();
}

async function openStore({ store: where }: Config, deps: StoreDeps, opened: Closing[]): Promise<Store> {
  let uri = where.mongodbUri;
  if (uri === null) {
    const dir = join(where.dataDir, 'store');
    await mkdir(dir, { recursive: true });
    const embedded = await startEmbeddedStore({ dir });
    opened.push(() => embedded.stop());
    const address = new URL(embedded.uri);
    address.pathname = DATABASE;
    uri = address.href;
  }
  const store = await connectStore(uri, deps);
  opened.push(() => store.close());
  return store;
}

function openSandbox(
  { connection }: Store,
  secretKey: string,
  world: World & { readonly localUrl: string },
): SandboxGateway {
  const secret = createHmac('sha256', secretKey).update('sandbox webhooks').digest('hex');
  return createSandboxGateway({ ...world, connection, secret });
}

async function closeAll(opened: readonly Closing[], deadlineMs: number): Promise<void> {
  for (const close of opened.toReversed()) await close(deadlineMs);
}

/** A server that listens to everybody is reached on this machine by its own name. */
function toLoopback(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
