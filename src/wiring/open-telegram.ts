import manifest from '../../manifests/telegram.json' with { type: 'json' };
import { drawQr } from '../adapters/markup/draw-qr.js';
import { createPromptCall } from '../adapters/system/create-prompt-call.js';
import { createTelegramApi } from '../adapters/telegram/api/create-telegram-api.js';
import { createTelegramFiles } from '../adapters/telegram/api/create-telegram-files.js';
import type { TelegramApi } from '../adapters/telegram/api/telegram-api.js';
import { createTelegramConnection } from '../adapters/telegram/connection/create-telegram-connection.js';
import { toAllowedUpdates, toBotId } from '../adapters/telegram/connection/telegram-endpoint.js';
import { createTelegramApp, type TelegramApp } from '../adapters/telegram/create-telegram-app.js';
import { createWebhookListener, WEBHOOK_PREFIX } from '../adapters/telegram/gate/create-webhook-listener.js';
import type { TelegramConfig } from '../config/config.js';
import { observeSender } from '../observability/observe-work.js';
import type { Services } from '../service/create-services.js';
import type { Chat, ChatApp, ChatParts } from './chat.js';

export interface TelegramChat extends Chat {
  /** Without the @; null until Telegram told it. */
  readonly botUsername: () => string | null;
}

/** Telegram's side of Paylink: what posts messages, and the app that hears updates. */
export function openTelegram(config: TelegramConfig, { store, ...world }: ChatParts): TelegramChat {
  const { botToken } = config;
  const { timers } = world;
  const call = createPromptCall(timers);
  const api = createTelegramApi({ token: botToken, apiUrl: config.apiUrl, call, timers });
  const { keptValues: kept, seen } = store;
  const files = createTelegramFiles({ api, token: botToken, apiUrl: config.apiUrl, timers });
  const app = createTelegramApp({ ...world, api, files, botToken, kept, seen, drawQr });
  return {
    name: 'Telegram',
    sender: observeSender(app.sender, world.metrics),
    creationTeller: app.creationTeller,
    listener: app.listener,
    standings: null,
    botUsername: app.botName.known,
    openApp(services) {
      app.open(services);
      return hearTelegram(config, { ...world, store, api, app, services });
    },
  };
}

interface Hearing extends ChatParts {
  readonly api: TelegramApi;
  readonly app: TelegramApp;
  readonly services: Services;
}

function hearTelegram({ botToken, updates, apiUrl }: TelegramConfig, hearing: Hearing): ChatApp {
  const { hearUpdate } = hearing.services;
  const botId = toBotId(botToken);
  const connection = createTelegramConnection({
    ...{ ...hearing, hearUpdate, botId, updates },
    mayUseHttp: apiUrl !== null,
    allowedUpdates: toAllowedUpdates(manifest.allowed_updates),
    getMe: hearing.app.botName.getMe,
  });
  const rawHandlers =
    updates.kind === 'polling'
      ? []
      : [
          {
            prefix: WEBHOOK_PREFIX,
            isInbox: true,
            handle: createWebhookListener({ ...hearing, hearUpdate, botId, secret: updates.secret }),
          },
        ];
  return {
    rawHandlers,
    isReady: connection.isReady,
    async start() {
      connection.start();
    },
    async stop() {
      connection.stop();
    },
  };
}
