import { createHmac, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalOutbox } from './adapters/delivery/local-outbox/create-local-outbox.js';
import { createHttpServer } from './adapters/http/create-http-server.js';
import { createJobs, type JobsOptions } from './adapters/jobs/create-jobs.js';
import { createGatewayRegistry } from './adapters/payments/registry.js';
import { createSandboxGateway, type SandboxGateway } from './adapters/payments/sandbox/gateway.js';
import { connectStore, type Store, type StoreDeps } from './adapters/persistence/connect-store.js';
import { createSlackApp, type SlackApp } from './adapters/slack/create-slack-app.js';
import { createSlackChatSender } from './adapters/slack/sending/slack-chat-sender.js';
import { findFreePort } from './adapters/system/find-free-port.js';
import { createIds } from './adapters/system/ids.js';
import { loadOrCreateSecretKey } from './adapters/system/load-or-create-secret-key.js';
import { createSecretBox } from './adapters/system/secret-box.js';
import { createSystemClock } from './adapters/system/system-clock.js';
import type { Config, SlackConfig } from './config/config.js';
import { startEmbeddedStore } from './embedded-store/start-embedded-store.js';
import { createMetrics, type Metrics } from './observability/create-metrics.js';
import { createMetricsSubscriber, observeSender } from './observability/observe-work.js';
import { openPlayground, type Playground, type Practice, toSlackConfig } from './open-playground.js';
import type { ClientModules } from './playground/page/load-client-modules.js';
import type { ChatSender } from './ports/chat-sender.js';
import type { Clock } from './ports/clock.js';
import type { Ids } from './ports/ids.js';
import type { Kick } from './ports/kick.js';
import type { Logger } from './ports/logger.js';
import { createServices, type Services } from './service/create-services.js';

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

/** What is due is done within two seconds: the longest wait for a poll, and the work itself. */
const SWEEP_EVERY_MS = 1_000;
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
  const port = config.http.port === 0 ? await findFreePort(config.http.host) : config.http.port;
  const publicUrl = config.http.publicUrl ?? `http://localhost:${port}`;
  const localUrl = `http://${toLoopback(config.http.host)}:${port}`;
  let practice: Practice | null = null;
  const playground = config.playground.on
    ? openPlayground({ localUrl, publicUrl }, options.playgroundClient, () => practice)
    : null;
  const clock = options.clock ?? playground?.clock ?? createSystemClock();
  const secretKey = config.secretKey ?? (await loadOrCreateSecretKey(config.store.dataDir));
  const world: World = {
    clock,
    logger,
    publicUrl,
    ids: createIds(clock, randomBytes),
    metrics: createMetrics(),
  };
  const store = await openStore(config, { clock, logger, secretBox: createSecretBox(secretKey) }, opened);

  const sandbox = config.sandboxGateway ? openSandbox(store, secretKey, { ...world, localUrl }) : null;
  const localOutbox = createLocalOutbox({
    connection: store.connection,
    publicUrl,
    clock,
    onWritten: (message) => playground?.announceMail(message),
  });
  await localOutbox.start();
  let kick: Kick = () => {};
  const senders: ChatSender[] = [];
  const services = createServices({
    ...store,
    ...world,
    inbox: store.providerInbox,
    outbox: store.chatOutbox,
    notifier: localOutbox.notifier,
    gateways: createGatewayRegistry(sandbox === null ? [] : [sandbox.gateway]),
    senders,
    subscribers: [createMetricsSubscriber(world.metrics, clock)],
    // The jobs that are kicked work with these very services.
    kick: (job, afterMs) => kick(job, afterMs),
  });
  practice = { services, store, localOutbox };
  opened.push(async () => playground?.stop());
  await playground?.start();
  const slackConfig = config.slack ?? (playground && toSlackConfig(playground));
  const slack =
    slackConfig && openSlack(slackConfig, { ...world, services, store, fetch: options.slackFetch });
  if (slack !== null) senders.push(slack.sender);
  const { jobLockLifetimeMs: lockLifetimeMs } = options;
  const jobs = createJobs({
    db: store.db,
    logger,
    clock,
    workers: buildWorkers(services),
    ...(lockLifetimeMs === undefined ? {} : { lockLifetimeMs }),
  });
  ({ kick } = jobs);
  const server = await createHttpServer({
    ...world,
    services,
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
  await server.listen({ port, host: config.http.host });
  await slack?.app.start();
  await playground?.settleIn();
  return { publicUrl, services, playground, stop: (deadlineMs) => closeAll(opened, deadlineMs) };
}

/** What every part is made with. */
interface World {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly publicUrl: string;
  readonly ids: Ids;
  readonly metrics: Metrics;
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

interface SlackParts extends World {
  readonly services: Services;
  readonly store: Store;
  readonly fetch: typeof fetch | undefined;
}

function openSlack(
  options: SlackConfig,
  { store, fetch, ...parts }: SlackParts,
): { app: SlackApp; sender: ChatSender } {
  const app = createSlackApp({
    ...parts,
    options,
    seen: store.seen,
    installations: store.installations,
    ...(fetch === undefined ? {} : { fetch }),
  });
  const sender = createSlackChatSender({ ...parts, clientFor: app.clientFor });
  return { app, sender: observeSender(sender, parts.metrics) };
}

function buildWorkers(services: Services): JobsOptions['workers'] {
  return {
    'deliver-due': { everyMs: SWEEP_EVERY_MS, run: services.deliverDue },
    'expire-due': {
      everyMs: SWEEP_EVERY_MS,
      run: async () => {
        await services.expireLinks();
      },
    },
    'relay-events': {
      everyMs: SWEEP_EVERY_MS,
      // In this order money that came in is in the channel at the end of one sweep.
      run: async () => {
        await services.processProviderInbox();
        await services.relayEvents();
        await services.deliverChatMessages();
      },
    },
  };
}

async function closeAll(opened: readonly Closing[], deadlineMs: number): Promise<void> {
  for (const close of opened.toReversed()) await close(deadlineMs);
}

/** A server that listens to everybody is reached on this machine by its own name. */
function toLoopback(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
