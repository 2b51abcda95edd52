import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createTelegramPlatform,
  type TelegramPlatform,
} from '@paylink/playground/telegram/telegram-platform';
import { findFreePort } from '../../src/adapters/system/find-free-port.js';
import { type AppBench, startAppBench } from '../support/app-bench.js';
import { startTestStore, type TestStore } from '../support/test-store.js';

const BOT_TOKEN = '777:a-token';
const SECRET = 'a-secret-of-the-webhook';
const NOBODY = 'http://127.0.0.1:9';
const GREETING = /Payment links from this chat/;

describe('Paylink beside Telegram, from start to stop', () => {
  let store: TestStore;
  let bench: AppBench;
  let telegram: TelegramPlatform;
  let port: number;
  let env: Record<string, string>;

  beforeEach(async () => {
    store = await startTestStore();
    bench = await startAppBench(store);
    port = await findFreePort('127.0.0.1');
    telegram = createTelegramPlatform({
      botToken: BOT_TOKEN,
      botUsername: 'paylink_bot',
      clock: { now: () => new Date() },
    });
    env = {
      TELEGRAM_BOT_TOKEN: BOT_TOKEN,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      TELEGRAM_API_URL: `http://127.0.0.1:${port}`,
    };
  });
  afterEach(async () => {
    await bench.stop();
    await telegram.stop();
    await store.stop();
  });

  const readiness = async (url: string) => {
    const response = await fetch(`${url}/readyz`);
    return { code: response.status, ...((await response.json()) as object) };
  };
  const whenReady = async (url: string) => {
    while ((await readiness(url)).code !== 200) await new Promise((resolve) => setImmediate(resolve));
  };

  it('starts while Telegram is down, and is ready once Telegram knows its webhook', async () => {
    const { publicUrl } = await bench.start({ env });
    expect(await readiness(publicUrl)).toEqual({
      ...{ code: 503, status: 'not_ready' },
      ...{ store: true, jobs: true, telegram: false },
    });
    await telegram.start(port);
    await whenReady(publicUrl);
    const mai = telegram.as('Mai');
    await mai.says('bot', '/start');
    await mai.waits(({ last }) => last('bot', GREETING));
    const refused = await fetch(`${publicUrl}/telegram/webhook`, { method: 'POST', body: '{"update_id":1}' });
    expect(refused.status).toBe(403);
  });

  it('answers after a restart what it was told before it, once, however often it is told', async () => {
    await telegram.start(port);
    const mai = telegram.as('Mai');
    // What she writes is told by this test.
    telegram.hold();
    const { date } = await mai.says('bot', '/start');
    const from = { id: mai.userId, is_bot: false, first_name: 'Mai' };
    const chat = { id: mai.userId, type: 'private' };
    const update = { update_id: 41, message: { message_id: 1, date, from, chat, text: '/start' } };
    const tell = async (publicUrl: string) => {
      const response = await fetch(`${publicUrl}/telegram/webhook`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': SECRET },
        body: JSON.stringify(update),
      });
      return response.status;
    };

    const before = await bench.start({ env: { ...env, TELEGRAM_API_URL: NOBODY } });
    expect([await tell(before.publicUrl), await tell(before.publicUrl)]).toEqual([200, 200]);
    await before.stop(1_000);
    const after = await bench.start({ env });
    await mai.waits(({ last }) => last('bot', GREETING));
    expect(await tell(after.publicUrl)).toBe(200);
    await after.services.runner.catchUp();
    expect(mai.sees('bot').filter(({ text }) => GREETING.test(text))).toHaveLength(1);
  });

  it('asks for updates by itself where it is told to, one after the other', async () => {
    await telegram.start(port);
    const polling = { TELEGRAM_MODE: 'polling', TELEGRAM_WEBHOOK_SECRET: '' };
    const { publicUrl } = await bench.start({ env: { ...env, ...polling } });
    await whenReady(publicUrl);
    const mai = telegram.as('Mai');
    await mai.says('bot', '/start');
    await mai.waits(({ last }) => last('bot', GREETING));
    expect((await fetch(`${publicUrl}/telegram/webhook`, { method: 'POST' })).status).toBe(404);
  });
});
