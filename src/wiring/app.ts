import { randomBytes } from 'node:crypto';
import type { Playground } from '@paylink/playground/create-playground';
import { createHttpServer } from '../adapters/http/create-http-server.js';
import { createJobs, type Jobs } from '../adapters/jobs/create-jobs.js';
import type { SandboxGateway } from '../adapters/payments/sandbox/gateway.js';
import type { Store } from '../adapters/persistence/connect-store.js';
import { findFreePort } from '../adapters/system/find-free-port.js';
import { createIds } from '../adapters/system/ids.js';
import { loadOrCreateSecretKey } from '../adapters/system/load-or-create-secret-key.js';
import { createSecretBox } from '../adapters/system/secret-box.js';
import { createSystemClock } from '../adapters/system/system-clock.js';
import { createSystemTimers } from '../adapters/system/system-timers.js';
import type { Config } from '../config/config.js';
import { createMetrics, type Metrics } from '../observability/create-metrics.js';
import type { Clock } from '../ports/clock.js';
import type { Logger } from '../ports/logger.js';
import type { Services } from '../service/create-services.js';
import { buildWorkers } from './build-workers.js';
import type { Chat, ChatApp } from './chat.js';
import { type ClosingPart, closeInTime } from './close-in-time.js';
import { openChats } from './open-chats.js';
import { type Around, openCore } from './open-core.js';
import type { Practice, PracticeParts } from './open-practice.js';
import { type OpenedStore, openSandbox, openStore, type StoreOptions } from './open-store.js';
import { toSlackConfig } from './playground-as-slack.js';
import type { World } from './world.js';

export interface AppOptions extends StoreOptions {
  readonly logger: Logger;
  /** The system's unless given. */
  readonly clock?: Clock;
  /** For calls to Slack; the platform's own unless given. */
  readonly slackFetch?: typeof fetch;
  /** Of the jobs, whose finished runs leave timers of half of it behind: for tests, which must end. */
  readonly jobLockLifetimeMs?: number;
  /** Stands around each port that reaches outside, by name: for trials that cut the process off in the middle. */
  readonly around?: Around;
}

export interface App {
  /** Where this server is reached, without a trailing slash. */
  readonly publicUrl: string;
  readonly services: Services;
  readonly metrics: Metrics;
  /** Null when it is off. */
  readonly playground: Playground | null;
  /** Finishes what is under way, `deadlineMs` at most, and lets everything go. */
  stop(deadlineMs: number): Promise<void>;
}

/** For what was begun already when a later part of the start failed. */
const GIVE_UP_MS = 2_000;

/**
 * Builds all of Paylink and starts it: store, services, chats, jobs, and last the HTTP server, so that nothing is
 * taken in before it can be worked off. What was started is stopped again when a later part cannot start.
 */
export async function startApp(options: AppOptions): Promise<App> {
  const opened: ClosingPart[] = [];
  try {
    return await assemble(options, opened);
  } catch (error) {
    await closeInTime(opened.toReversed(), { deadlineMs: GIVE_UP_MS, logger: options.logger });
    throw error;
  }
}

async function assemble(options: AppOptions, opened: ClosingPart[]): Promise<App> {
  const { config, logger } = options;
  const address = await findAddress(config);
  const { publicUrl, localUrl } = address;
  await loadParts(config);
  const playground = config.playground.on ? await startPlayground(address, opened) : null;
  const clock = options.clock ?? playground?.clock ?? createSystemClock();
  const secretKey = config.secretKey ?? (await loadOrCreateSecretKey(config.store.dataDir));
  const ids = createIds(clock, randomBytes);
  const timers = createSystemTimers();
  const world: World = { clock, timers, logger, publicUrl, ids, metrics: createMetrics() };
  const secretBox = createSecretBox(secretKey);
  const storeDeps = { ...world, secretBox, firstQuestionAfterMs: config.firstQuestionAfterMs };
  const store = await openStore(options, storeDeps, opened);
  const sandbox = config.sandboxGateway ? openSandbox(store, secretKey, { ...world, localUrl }) : null;
  const slack = config.slack ?? (playground && toSlackConfig(playground));
  const chats = await openChats({ slack }, { ...world, store, fetch: options.slackFetch });
  const around = options.around ?? ((_name, port) => port);
  const core = await openCore(world, { config, store, sandbox, playground, chats, around });
  const { services } = core;
  const practice = playground && (await openPracticeIn(playground, { ...core, store }));
  const chatApps = chats.map(({ name, openApp }) => ({ name, ...openApp(services) }));
  const jobs = openJobs(options, { clock, store, services });
  await start({ ...world, ...address, services, config, store, sandbox, practice, chatApps, jobs }, opened);
  const stop = (deadlineMs: number) => closeInTime(opened.toReversed(), { deadlineMs, logger });
  return { publicUrl, services, playground, metrics: world.metrics, stop };
}

/** What not every Paylink has, loaded where it is on while the store starts on a thread of its own. */
async function loadParts({ playground, slack }: Config): Promise<void> {
  await Promise.all([
    playground.on && import('./open-playground.js'),
    playground.on && import('./open-practice.js'),
    (playground.on || slack !== null) && import('./open-slack.js'),
  ]);
}

async function startPlayground(address: Address, opened: ClosingPart[]): Promise<Playground> {
  const { openPlayground } = await import('./open-playground.js');
  const playground = await openPlayground(address);
  opened.push({ name: 'playground', close: () => playground.stop() });
  return playground;
}

async function openPracticeIn(playground: Playground, parts: PracticeParts): Promise<Practice> {
  const { openPractice } = await import('./open-practice.js');
  return openPractice(playground, parts);
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
    workers: buildWorkers(services.runner),
    ...(jobLockLifetimeMs === undefined ? {} : { lockLifetimeMs: jobLockLifetimeMs }),
  });
}

interface Parts extends World, Address {
  readonly services: Services;
  readonly config: Config;
  readonly store: OpenedStore;
  readonly sandbox: SandboxGateway | null;
  readonly practice: Practice | null;
  readonly chatApps: readonly (ChatApp & Pick<Chat, 'name'>)[];
  readonly jobs: Jobs;
}

/** The server listens when what comes in can be worked off. */
async function start(
  { config, store, sandbox, practice, chatApps, jobs, ...world }: Parts,
  opened: ClosingPart[],
) {
  const server = await createHttpServer({
    ...world,
    gatewayOrigins: [],
    limitCounts: store.limitCounts,
    trustProxy: config.http.trustProxy,
    readiness: async () => ({ store: await store.ping(), jobs: jobs.isHealthy() }),
    plugins: [sandbox?.plugin, practice?.plugin].filter((plugin) => plugin !== undefined),
    rawHandlers: chatApps.flatMap(({ rawHandlers }) => rawHandlers),
  });
  const { peers: lease } = store;
  opened.push({ name: 'sign of life', close: () => lease.stop() });
  await lease.start();
  opened.push({ name: 'due work', close: () => world.services.runner.stop() });
  opened.push({ name: 'jobs', close: jobs.stop });
  await jobs.start();
  opened.push({ name: 'sandbox gateway', close: async () => sandbox?.stop() });
  await sandbox?.start();
  for (const { name, stop } of chatApps) opened.push({ name, close: stop });
  opened.push({ name: 'HTTP server', close: server.close });
  await server.listen({ port: world.port, host: config.http.host });
  await Promise.all(chatApps.map((app) => app.start()));
  await practice?.settleIn();
}

/** A server that listens to everybody is reached on this machine by its own name. */
function toLoopback(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
