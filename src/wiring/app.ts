import { randomBytes } from 'node:crypto';
import type { Playground } from '@paylink/playground/create-playground';
import { createJobs, type Jobs } from '../adapters/jobs/create-jobs.js';
import type { Store } from '../adapters/persistence/store/connect-store.js';
import { createStreamSecrets } from '../adapters/system/create-stream-secrets.js';
import { createIds } from '../adapters/system/ids.js';
import { createSecretBox } from '../adapters/system/secret-box.js';
import { createSystemClock } from '../adapters/system/system-clock.js';
import { createSystemTimers } from '../adapters/system/system-timers.js';
import type { Config } from '../config/config.js';
import { UNDO_MS } from '../domain/sending/undo.js';
import { createMetrics, type Metrics } from '../observability/create-metrics.js';
import type { Clock } from '../ports/clock.js';
import type { Logger } from '../ports/logger.js';
import type { Services } from '../service/create-services.js';
import type { Around } from './around.js';
import { buildWorkers } from './build-workers.js';
import { type ClosingPart, closeInTime } from './close-in-time.js';
import { type Address, findAddress } from './find-address.js';
import { findOperator } from './find-operator.js';
import { loadSecretKeys } from './load-secret-keys.js';
import { openChats } from './open-chats.js';
import { openCore } from './open-core.js';
import type { Practice, PracticeParts } from './open-practice.js';
import { openSandbox, openStore, type StoreOptions } from './open-store.js';
import { toSlackConfig } from './playground-as-slack.js';
import { toTelegramConfig } from './playground-as-telegram.js';
import { startParts } from './start-parts.js';
import type { World } from './world.js';

export interface AppOptions extends StoreOptions {
  readonly logger: Logger;
  /** The system's unless given. */
  readonly clock?: Clock;
  /** For calls to Slack; the platform's own unless given. */
  readonly slackFetch?: typeof fetch;
  /** Of the jobs, whose finished runs leave timers of half of it behind: for tests, which must end. */
  readonly jobLockLifetimeMs?: number;
  /** How long what leaves at once for a customer can still be stopped; 15 s unless given. */
  readonly undoMs?: number;
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
  const world = buildWorld(options, publicUrl, playground);
  const { current: secretKey, former } = await loadSecretKeys(config);
  const secretBox = createSecretBox(secretKey, former);
  const storeDeps = { ...world, secretBox, firstQuestionAfterMs: config.firstQuestionAfterMs };
  const store = await openStore(options, storeDeps, opened);
  if (playground !== null) await rememberPlaygroundIn(playground, { ...store, logger }, opened);
  // Where both chats are played, live links are: nobody there takes them for real.
  const practisesLive = playground !== null && config.slack === null && config.telegram === null;
  const bankWorld = { ...world, localUrl, practisesLive };
  const sandbox = config.sandboxGateway ? openSandbox(store, secretKey, bankWorld) : null;
  const slack = config.slack ?? (playground && toSlackConfig(playground));
  const telegram = config.telegram ?? (playground && toTelegramConfig(playground, localUrl));
  const { undoMs = UNDO_MS, around = (_name, port) => port } = options;
  const inChats = { ...store, keptValues: around('keptValues', store.keptValues) };
  const chats = await openChats({ slack, telegram }, { ...world, store: inChats, fetch: options.slackFetch });
  const operator = await findOperator(config);
  const streamSecretOf = createStreamSecrets(secretKey);
  const parts = { config, store, sandbox, playground, chats, around, undoMs, operator, streamSecretOf };
  const core = await openCore(world, parts);
  const { services } = core;
  const played = { playsTelegram: config.telegram === null, hasWeek: config.playground.week };
  const practised = { ...core, ...played, store, localUrl, logger };
  const practice = playground && (await openPracticeIn(playground, practised));
  const chatApps = chats.map(({ name, openApp }) => ({ name, ...openApp(services) }));
  const jobs = openJobs(options, { clock: world.clock, store, services });
  await startParts(
    { ...world, ...address, services, config, store, secretBox, sandbox, practice, chatApps, jobs },
    opened,
  );
  const stop = (deadlineMs: number) => closeInTime(opened.toReversed(), { deadlineMs, logger });
  return { publicUrl, services, playground, metrics: world.metrics, stop };
}

function buildWorld(options: AppOptions, publicUrl: string, playground: Playground | null): World {
  const outsideClock = options.clock ?? createSystemClock();
  const clock = options.clock ?? playground?.clock ?? outsideClock;
  const ids = createIds(clock, randomBytes);
  const timers = createSystemTimers();
  const metrics = createMetrics();
  const times = { clock, outsideClock, timers };
  return { ...times, logger: options.logger, publicUrl, hasInbox: playground !== null, ids, metrics };
}

/** What not every Paylink has, loaded where it is on while the store starts on a thread of its own. */
async function loadParts({ playground, slack, telegram }: Config): Promise<void> {
  await Promise.all([
    playground.on && import('./open-playground.js'),
    playground.on && import('./open-practice.js'),
    (playground.on || slack !== null) && import('./open-slack.js'),
    (playground.on || telegram !== null) && import('./open-telegram.js'),
  ]);
}

async function startPlayground(address: Address, opened: ClosingPart[]): Promise<Playground> {
  const { openPlayground } = await import('./open-playground.js');
  const playground = await openPlayground(address);
  opened.push({ name: 'playground', close: () => playground.stop() });
  return playground;
}

/** Before anything reads the clock or speaks in the chats. What it keeps last, the store takes before it is closed. */
async function rememberPlaygroundIn(
  playground: Playground,
  deps: Pick<Store, 'keptValues'> & Pick<World, 'logger'>,
  opened: ClosingPart[],
): Promise<void> {
  const { rememberPlayground } = await import('./open-playground.js');
  const memory = await rememberPlayground(playground, deps);
  opened.push({ name: 'memory', close: () => memory.stop() });
}

async function openPracticeIn(playground: Playground, parts: PracticeParts): Promise<Practice> {
  const { openPractice } = await import('./open-practice.js');
  return openPractice(playground, parts);
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
