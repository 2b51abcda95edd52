import { createHash, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import { createHttpServer } from './adapters/http/create-http-server.js';
import { createJobs, type Jobs } from './adapters/jobs/create-jobs.js';
import { createGatewayRegistry } from './adapters/payments/registry.js';
import { createSandboxGateway, type SandboxGateway } from './adapters/payments/sandbox/gateway.js';
import { connectStore, type Store } from './adapters/persistence/connect-store.js';
import { createSlackApp, type SlackApp } from './adapters/slack/create-slack-app.js';
import { createSlackChatSender } from './adapters/slack/sending/slack-chat-sender.js';
import { createIds } from './adapters/system/ids.js';
import { loadOrCreateSecretKey } from './adapters/system/load-or-create-secret-key.js';
import { createSecretBox } from './adapters/system/secret-box.js';
import { createSystemClock } from './adapters/system/system-clock.js';
import type { Config, SlackConfig } from './config/config.js';
import { startEmbeddedStore } from './embedded-store/start-embedded-store.js';
import { createMetrics } from './observability/create-metrics.js';
import { createMetricsSubscriber, observeSender } from './observability/observe-work.js';
import type { ChatSender } from './ports/chat-sender.js';
import type { Clock } from './ports/clock.js';
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
  /** Serve the embedded store from this thread, without flushing: for tests, whose code is not compiled. */
  readonly storeForTests?: boolean;
}

export interface App {
  /** Where this server is reached, without a trailing slash. */
  readonly publicUrl: string;
  readonly services: Services;
  /** Finishes what is under way, `deadlineMs` at most, and lets everything go. */
  stop(deadlineMs: number): Promise<void>;
}

/** Slack's own limits on an answer leave no room for a slow sweep: what is due is looked for every second. */
const SWEEP_EVERY_MS = 1_000;

/**
 * Builds all of Paylink and starts it: store, services, chats, jobs, and last the HTTP server, so that nothing is
 * taken in before it can be worked off. What was started is stopped again when a later part cannot start.
 */
export async function startApp(options: AppOptions): Promise<App> {
  const opened: Closing[] = [];
  try {
    return await assemble(options, opened);
  } catch (error) {
    await closeAll(opened, 0);
    throw error;
  }
}

/** Undoes one part of the start; called in reverse order. */
type Closing = (deadlineMs: number) => Promise<unknown>;

async function assemble(options: AppOptions, opened: Closing[]): Promise<App> {
  const { config, logger, clock = createSystemClock() } = options;
  const secretKey = config.secretKey ?? (await loadOrCreateSecretKey(config.store.dataDir));
  const publicUrl = config.http.publicUrl ?? `http://localhost:${config.http.port}`;
  const ids = createIds(clock, randomBytes);
  const secretBox = createSecretBox(secretKey);
  const store = await openStore(options, { clock, logger, secretBox }, opened);
  const metrics = createMetrics();

  const sandbox = config.sandboxGateway
    ? createSandboxGateway({
        connection: store.connection,
        publicUrl,
        secret: deriveSecret(secretKey, 'sandbox webhooks'),
        clock,
        ids,
        logger,
      })
    : null;
  let kick: Kick = () => {};
  const senders: ChatSender[] = [];
  const services = createServices({
    ...store,
    gateways: createGatewayRegistry(sandbox === null ? [] : [sandbox.gateway]),
    senders,
    subscribers: [createMetricsSubscriber(metrics, clock)],
    clock,
    ids,
    logger,
    publicUrl,
    kick: (job, afterMs) => kick(job, afterMs),
  });
  const common = { services, publicUrl, clock, logger, secretBox, store };
  const slack = config.slack && connectSlack(config.slack, { ...common, fetch: options.slackFetch });
  if (slack !== null) senders.push(observeSender(slack.sender, metrics));

  const jobs = createJobs({ db: store.db, logger, clock, workers: buildWorkers(services, metrics) });
  ({ kick } = jobs);
  const server = createHttpServer({
    services,
    publicUrl,
    gatewayOrigins: [],
    logger,
    metrics,
    clock,
    readiness: async () => ({ store: await store.ping(), jobs: jobs.isHealthy() }),
    plugins: sandbox === null ? [] : [sandbox.plugin],
    rawHandlers: slack === null ? [] : [{ prefix: '/slack/', handle: slack.app.requestListener }],
  });

  await sandbox?.start();
  opened.push(async () => sandbox?.stop());
  opened.push((deadlineMs) => jobs.stop(deadlineMs));
  await jobs.start();
  opened.push(async () => slack?.app.stop());
  opened.push((deadlineMs) => server.close(deadlineMs));
  await server.listen({ port: config.http.port, host: config.http.host });
  await slack?.app.start();
  return { publicUrl, services, stop: (deadlineMs) => closeAll(opened, deadlineMs) };
}
