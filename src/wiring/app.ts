import { randomBytes } from 'node:crypto';
import { createHttpServer } from '../adapters/http/create-http-server.js';
import { createJobs, type Jobs } from '../adapters/jobs/create-jobs.js';
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
import { type ClosingPart, closeInTime } from './close-in-time.js';
import { type Around, type CoreParts, openCore } from './open-core.js';
import type { Playground, Practice } from './open-playground.js';
import type { OpenedSlack } from './open-slack.js';
import { openSandbox, openStore, type StoreOptions } from './open-store.js';
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
  let practice: Practice | null = null;
  const parts = await loadParts(config);
  const playground = parts.playground?.openPlayground(address, () => practice) ?? null;
  const clock = options.clock ?? playground?.clock ?? createSystemClock();
  const secretKey = config.secretKey ?? (await loadOrCreateSecretKey(config.store.dataDir));
  const ids = createIds(clock, randomBytes);
  const timers = createSystemTimers();
  const world: World = { clock, timers, logger, publicUrl, ids, metrics: createMetrics() };
  const secretBox = createSecretBox(secretKey);
  const storeDeps = { ...world, secretBox, firstQuestionAfterMs: config.firstQuestionAfterMs };
  const store = await openStore(options, storeDeps, opened);
  const sandbox = config.sandboxGateway ? openSandbox(store, secretKey, { ...world, localUrl }) : null;
  const around = options.around ?? ((_name, port) => port);
  const core = await openCore(world, { config, store, sandbox, playground, around });
  const { services } = core;
  practice = { services, store, localOutbox: core.localOutbox };
  opened.push({ name: 'playground', close: async () => playground?.stop() });
  await playground?.start();
  const slackConfig = config.slack ?? (playground && parts.playground?.toSlackConfig(playground)) ?? null;
  const slackParts = { ...world, services, store, fetch: options.slackFetch };
  const slack = (slackConfig && parts.slack?.openSlack(slackConfig, slackParts)) ?? null;
  if (slack !== null) {
    core.senders.push(around('sender', slack.sender));
    core.creationTellers.push(slack.creationTeller);
  }
  const jobs = openJobs(options, { clock, store, services });
  const running = { ...world, ...address, ...core, config, store, sandbox, playground, slack, jobs };
  await start(running, opened);
  const stop = (deadlineMs: number) => closeInTime(opened.toReversed(), { deadlineMs, logger });
  return { publicUrl, services, playground, metrics: world.metrics, stop };
}

/** What not every Paylink has is loaded where it is on. */
async function loadParts({ playground, slack }: Config) {
  const [playgroundPart, slackPart] = await Promise.all([
    playground.on ? import('./open-playground.js') : null,
    playground.on || slack !== null ? import('./open-slack.js') : null,
  ]);
  return { playground: playgroundPart, slack: slackPart };
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

interface Parts extends World, Address, Omit<CoreParts, 'around'> {
  readonly services: Services;
  readonly slack: OpenedSlack | null;
  readonly jobs: Jobs;
}

/** The server listens when what comes in can be worked off. */
async function start(
  { config, store, sandbox, playground, slack, jobs, ...world }: Parts,
  opened: ClosingPart[],
) {
  const server = await createHttpServer({
    ...world,
    gatewayOrigins: [],
    limitCounts: store.limitCounts,
    trustProxy: config.http.trustProxy,
    readiness: async () => ({ store: await store.ping(), jobs: jobs.isHealthy() }),
    plugins: [sandbox?.plugin, playground?.plugin].filter((plugin) => plugin !== undefined),
    rawHandlers: slack === null ? [] : [{ prefix: '/slack/', handle: slack.app.requestListener }],
  });
  const { peers: lease } = store;
  opened.push({ name: 'sign of life', close: () => lease.stop() });
  await lease.start();
  opened.push({ name: 'due work', close: () => world.services.runner.stop() });
  opened.push({ name: 'jobs', close: jobs.stop });
  await jobs.start();
  opened.push({ name: 'sandbox gateway', close: async () => sandbox?.stop() });
  await sandbox?.start();
  opened.push({ name: 'Slack', close: async () => slack?.app.stop() });
  opened.push({ name: 'HTTP server', close: server.close });
  await server.listen({ port: world.port, host: config.http.host });
  await slack?.app.start();
  await playground?.settleIn();
}

/** A server that listens to everybody is reached on this machine by its own name. */
function toLoopback(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
