import { createServer } from 'node:http';
import type { TelegramActor } from '@paylink/playground/telegram/person/telegram-actor';
import {
  createTelegramPlatform,
  type TelegramPlatform,
} from '@paylink/playground/telegram/telegram-platform';
import type { TelegramSeed } from '@paylink/playground/telegram/telegram-seed';
import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import { drawQr } from '../../src/adapters/markup/draw-qr.js';
import { createPromptCall } from '../../src/adapters/system/create-prompt-call.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import { createTelegramApi } from '../../src/adapters/telegram/api/create-telegram-api.js';
import {
  createTelegramFiles,
  type TelegramFiles,
} from '../../src/adapters/telegram/api/create-telegram-files.js';
import type { TelegramApi } from '../../src/adapters/telegram/api/telegram-api.js';
import { createTelegramApp } from '../../src/adapters/telegram/create-telegram-app.js';
import { createWebhookListener } from '../../src/adapters/telegram/gate/create-webhook-listener.js';
import type { Services } from '../../src/service/create-services.js';
import type { ServiceDeps } from '../../src/service/service-deps.js';
import { createFakeSeenStore } from '../support/fake-seen-store.js';
import { createFakeServiceDeps, type FakeServiceDeps } from '../support/fake-service-deps.js';
import { runDueJobs } from '../support/run-due-jobs.js';
import { createTestServices, PUBLIC_URL } from './create-test-services.js';

const BOT_TOKEN = '777:abc';
const SECRET = 'a-webhook-secret';

export interface TelegramBench {
  readonly platform: TelegramPlatform;
  readonly store: FakeServiceDeps;
  readonly services: Services;
  readonly mai: TelegramActor;
  readonly sam: TelegramActor;
  readonly viktor: TelegramActor;
  /** Hears what people did so far, and shows what came of it. */
  work(): Promise<void>;
  /** Says it, and lets Paylink answer. */
  says(...said: readonly [TelegramActor, ...Parameters<TelegramActor['says']>]): Promise<void>;
  /** Presses a button, and lets Paylink answer; what the press itself was answered with. */
  presses(
    actor: TelegramActor,
    message: ShownMessage | undefined,
    label: string,
  ): ReturnType<TelegramActor['presses']>;
  stop(): Promise<void>;
}

export interface TelegramBenchOptions {
  /** One that another bench has worked on, as after a restart. */
  readonly store?: FakeServiceDeps;
  readonly platform?: TelegramPlatform;
  readonly apiVersion?: '10.3' | '7.1';
  /** The default one, with more in it. */
  readonly seed?: TelegramSeed;
  readonly parts?: Partial<ServiceDeps>;
  /** Stands between Paylink and its calls to Telegram. */
  readonly through?: (api: TelegramApi) => TelegramApi;
  /** In place of those of the platform. */
  readonly files?: TelegramFiles;
}

async function startPlatform(store: FakeServiceDeps, { apiVersion = '10.3', seed }: TelegramBenchOptions) {
  const platform = createTelegramPlatform({
    botToken: BOT_TOKEN,
    botUsername: 'paylink_bot',
    clock: store.clock,
    apiVersion,
    ...(seed && { seed }),
  });
  await platform.start();
  return platform;
}

/** Telegram's stand-in over HTTP, and Paylink's side of it on the real services over a store in memory. */
export async function startTelegramBench(options: TelegramBenchOptions = {}): Promise<TelegramBench> {
  const store = options.store ?? createFakeServiceDeps();
  const platform = options.platform ?? (await startPlatform(store, options));
  const timers = createSystemTimers();
  const api = createTelegramApi({
    ...{ token: BOT_TOKEN, apiUrl: platform.url, timers },
    call: createPromptCall(timers),
  });
  const app = createTelegramApp({
    ...{ ...store, timers, kept: store.keptValues, seen: createFakeSeenStore(store.clock) },
    api: options.through?.(api) ?? api,
    files: options.files ?? createTelegramFiles({ api, token: BOT_TOKEN, apiUrl: platform.url, timers }),
    botToken: BOT_TOKEN,
    publicUrl: PUBLIC_URL,
    drawQr,
  });
  const { sender, creationTeller, listener } = app;
  const parts = { senders: [sender], creationTellers: [creationTeller], listeners: [listener] };
  const services = createTestServices({ ...store, ...options.parts, ...parts });
  app.open(services);
  const { hearUpdate } = services;
  const gate = { secret: SECRET, botId: '777', hearUpdate, clock: store.clock, logger: store.logger };
  const server = createServer(createWebhookListener(gate));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await setWebhook(platform, `http://127.0.0.1:${port}/telegram/webhook`);

  const work = async () => {
    await platform.settled();
    await runDueJobs(services, store);
  };
  return {
    ...{ platform, store, services, work },
    ...{ mai: platform.as('Mai'), sam: platform.as('Sam'), viktor: platform.as('Viktor') },
    async says(actor, ...said) {
      await actor.says(...said);
      await work();
    },
    async presses(actor, message, label) {
      if (message === undefined) throw new Error(`there is no message with a button ${label}`);
      const pressed = actor.presses(message, label);
      await work();
      return pressed;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (options.platform === undefined) await platform.stop();
    },
  };
}

async function setWebhook(platform: TelegramPlatform, url: string): Promise<void> {
  await fetch(`${platform.url}/bot${BOT_TOKEN}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      url,
      secret_token: SECRET,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    }),
  });
}
