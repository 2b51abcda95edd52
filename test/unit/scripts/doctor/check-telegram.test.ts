import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createTelegramPlatform,
  type TelegramPlatform,
} from '@paylink/playground/telegram/telegram-platform';
import manifest from '../../../../manifests/telegram.json' with { type: 'json' };
import { registerBot } from '../../../../scripts/telegram/register-bot.js';
import { setWebhook } from '../../../../scripts/telegram/set-webhook.js';
import { parseTelegramManifest } from '../../../../scripts/telegram/telegram-manifest.js';
import { createPromptCall } from '../../../../src/adapters/system/create-prompt-call.js';
import { createSystemTimers } from '../../../../src/adapters/system/system-timers.js';
import { createTelegramApi } from '../../../../src/adapters/telegram/api/create-telegram-api.js';
import type { TelegramApi } from '../../../../src/adapters/telegram/api/telegram-api.js';
import { ENGLISH } from '../../../support/english.js';
import { createFakeClock } from '../../../support/fake-clock.js';
import { type DoctorBench, startDoctorBench } from './doctor-bench.js';

const TOKEN = '777:abc';
const SECRET = 'a-webhook-secret';
const MANIFEST = parseTelegramManifest(manifest);
const timers = createSystemTimers();

let bench: DoctorBench;
let platform: TelegramPlatform;
let api: TelegramApi;
/** Where updates are to go. */
let webhook: string;
beforeEach(async () => {
  bench = await startDoctorBench();
  webhook = `${bench.publicUrl}/telegram/webhook`;
  const clock = createFakeClock();
  platform = createTelegramPlatform({ botToken: TOKEN, botUsername: 'paylink_bot', clock });
  await platform.start();
  api = createTelegramApi({ token: TOKEN, apiUrl: platform.url, call: createPromptCall(timers), timers });
});
afterEach(async () => {
  await platform.stop();
  await bench.stop();
});

const say = (change: Readonly<Record<string, string>> = {}) =>
  bench.say('Telegram', {
    ...{ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: SECRET, TELEGRAM_API_URL: platform.url },
    ...change,
  });

/** The bot has its menus, and all that Paylink hears of comes to one address. */
async function setUp(base: string): Promise<void> {
  const updates = { kind: 'webhook', secret: SECRET } as const;
  const telegram = { botToken: TOKEN, updates, apiUrl: platform.url };
  const deps = { api, telegram, timers, words: ENGLISH, publicUrl: base, manifest: MANIFEST, print() {} };
  await registerBot(deps);
  await setWebhook(deps, null);
}

const BOT = 'ok  Telegram       @paylink_bot is the bot of this token.';
const UNSEEN =
  'ok  Telegram       Inline Feedback cannot be seen from here. At BotFather: /setinlinefeedback, the bot, 100%';
const MENUS = 'ok  Telegram       The menus are as they should be.';

describe('npm run doctor, of Telegram', () => {
  it('finds nothing to do where the token is right and the webhook leads here', async () => {
    await setUp(bench.publicUrl);
    expect(await say()).toEqual([
      ...[BOT, UNSEEN, MENUS],
      `ok  Telegram       Updates go to ${webhook}. Waiting there: 0`,
    ]);
  });

  it('says that a token is not taken', async () => {
    expect(await say({ TELEGRAM_BOT_TOKEN: '777:other' })).toEqual([
      '!!  Telegram       Telegram does not take the key (Unauthorized): set TELEGRAM_BOT_TOKEN anew.',
    ]);
  });

  it('says where a webhook leads that leads elsewhere', async () => {
    await setUp('https://elsewhere.example');
    expect(await say()).toEqual([
      ...[BOT, UNSEEN, MENUS],
      `!!  Telegram       The webhook leads to https://elsewhere.example/telegram/webhook, and should lead to ${webhook}.`,
    ]);
  });

  it('says that a bot has no webhook and no menus yet', async () => {
    expect(await say()).toEqual([
      ...[BOT, UNSEEN],
      '!!  Telegram       12 menus are not as they should be. Run: npm run telegram -- register',
      '!!  Telegram       There is no webhook. Paylink sets it when it starts, or run: npm run telegram -- webhook',
    ]);
  });

  it('says that a webhook is in the way of asking for updates', async () => {
    await setUp(bench.publicUrl);
    expect(await say({ TELEGRAM_MODE: 'polling', TELEGRAM_WEBHOOK_SECRET: '' })).toEqual([
      ...[BOT, UNSEEN, MENUS],
      `!!  Telegram       There is a webhook to ${webhook}: Paylink takes it away when it starts with TELEGRAM_MODE=polling.`,
    ]);
  });

  it('asks nothing where the secret of the webhook is missing: that is told of the configuration', async () => {
    const environment = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_URL: platform.url };
    expect(await bench.say('Telegram', environment)).toEqual([]);
    expect(await bench.say('configuration', environment)).toEqual([
      '!!  configuration  TELEGRAM_WEBHOOK_SECRET is missing beside TELEGRAM_BOT_TOKEN: without it anybody could speak for Telegram, for example from: openssl rand -hex 32 (or set TELEGRAM_MODE=polling, which has no webhook)',
    ]);
  });

  it('says that nobody answers, of which the token is not at fault', async () => {
    platform.failNext('getMe', { kind: 'rate_limit', retryAfterSeconds: 300 });
    expect(await say()).toEqual([
      '!!  Telegram       Telegram gives no answer (Too Many Requests: retry after 300): see whether this machine reaches it, and look again later.',
    ]);
    await platform.stop();
    expect(await say()).toEqual([
      '!!  Telegram       Telegram gives no answer (ECONNREFUSED): see whether this machine reaches it, and look again later.',
    ]);
  });
});
