import { describe, expect, it } from '@jest/globals';
import type { CallFailure } from '../../../../../src/adapters/telegram/api/failure.js';
import type { TelegramApi } from '../../../../../src/adapters/telegram/api/telegram-api.js';
import { TelegramCallError } from '../../../../../src/adapters/telegram/api/telegram-call-error.js';
import {
  createTelegramConnection,
  type TelegramConnectionDeps,
} from '../../../../../src/adapters/telegram/connection/create-telegram-connection.js';
import { AppError } from '../../../../../src/domain/errors.js';
import { createFakeClock } from '../../../../support/fake-clock.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';

const NO_ANSWER: CallFailure = { kind: 'unanswered', reason: 'ECONNREFUSED' };
const refusal = (code: number, retryAfterMs: number | null = null): CallFailure => ({
  ...{ kind: 'refused', code, description: 'x', retryAfterMs, migratedTo: null },
});
const WEBHOOK = { kind: 'webhook', secret: 'a-secret' } as const;
const POLLING = { kind: 'polling' } as const;

type Call = readonly [name: string, args: unknown];

/** `answers` by method: what a call rejects with, or answers, each in turn; then it answers true, or never if it polls. */
function setUp(
  change: Partial<TelegramConnectionDeps> = {},
  answers: Readonly<Record<string, readonly unknown[]>> = {},
) {
  const calls: Call[] = [];
  const left = new Map(Object.entries(answers).map(([name, each]) => [name, [...each]]));
  const heard: string[] = [];
  const timers = createFakeTimers();
  const { logger, lines } = createFakeLogger();
  const call = async (name: string, args: unknown) => {
    calls.push([name, args]);
    const waiting = left.get(name) ?? [];
    if (waiting.length === 0) return name === 'getUpdates' ? new Promise(() => {}) : true;
    const next = waiting.shift();
    if (isFailure(next)) throw new TelegramCallError(name, next);
    return next;
  };
  const api = { call } as unknown as TelegramApi;
  const connection = createTelegramConnection({
    ...{ api, timers, logger, clock: createFakeClock(), botId: '123' },
    ...{ updates: WEBHOOK, mayUseHttp: false, publicUrl: 'https://pay.example.com' },
    allowedUpdates: ['message', 'callback_query'],
    getMe: () => api.call('getMe', {}),
    async hearUpdate({ order }) {
      heard.push(`${order}`);
    },
    ...change,
  });
  return { connection, calls, heard, lines, timers, names: () => calls.map(([name]) => name) };
}

const isFailure = (value: unknown): value is CallFailure =>
  typeof value === 'object' && value !== null && 'kind' in value;
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const offsets = (calls: readonly Call[]) =>
  calls
    .filter(([name]) => name === 'getUpdates')
    .map(([, args]) => (args as { readonly offset?: number }).offset ?? null);

describe('createTelegramConnection, by webhook', () => {
  it('is ready once Telegram knows the bot and has the webhook', async () => {
    const { connection, calls } = setUp();
    expect(connection.isReady()).toBe(false);
    connection.start();
    expect(connection.isReady()).toBe(false);
    await settle();
    expect(connection.isReady()).toBe(true);
    expect(calls).toEqual([
      ['getMe', {}],
      [
        'setWebhook',
        {
          url: 'https://pay.example.com/telegram/webhook',
          secret_token: 'a-secret',
          allowed_updates: ['message', 'callback_query'],
        },
      ],
    ]);
  });

  it('names another origin than customers’ where one is given: a playground on this machine', async () => {
    const updates = { ...WEBHOOK, origin: 'http://127.0.0.1:3000' };
    const { connection, calls } = setUp({ updates, mayUseHttp: true });
    connection.start();
    await settle();
    expect(calls[1]).toMatchObject(['setWebhook', { url: 'http://127.0.0.1:3000/telegram/webhook' }]);
  });

  it('tells an emulator an address without https, and Telegram itself none', async () => {
    const publicUrl = 'http://localhost:3000';
    const emulated = setUp({ publicUrl, mayUseHttp: true });
    emulated.connection.start();
    await settle();
    expect(emulated.calls[1]).toMatchObject([
      'setWebhook',
      { url: 'http://localhost:3000/telegram/webhook' },
    ]);
    const real = setUp({ publicUrl });
    real.connection.start();
    await settle();
    expect(real.names()).toEqual(['getMe']);
    expect(real.connection.isReady()).toBe(true);
    expect(real.lines[0]?.message).toBe(
      'Telegram reaches https alone: set PUBLIC_URL, or TELEGRAM_MODE=polling',
    );
  });

  it('goes on trying, later each time, and as late as Telegram says', async () => {
    const { connection, timers, names } = setUp(
      {},
      { getMe: [NO_ANSWER, NO_ANSWER, refusal(429, 9_000)], setWebhook: [refusal(400)] },
    );
    connection.start();
    await settle();
    const pauses: (number | null)[] = [];
    while (timers.nextMs() !== null) {
      const pauseMs = (timers.nextMs() ?? 0) - timers.elapsedMs();
      pauses.push(pauseMs);
      await timers.advance(pauseMs);
      await settle();
    }
    expect(pauses).toEqual([500, 1_000, 9_000, 4_000]);
    expect(names()).toEqual(['getMe', 'getMe', 'getMe', 'getMe', 'setWebhook', 'getMe', 'setWebhook']);
    expect(connection.isReady()).toBe(true);
  });

  it('says that the token is wrong where Telegram does not know it', async () => {
    const { connection, lines } = setUp({}, { getMe: [refusal(401)] });
    connection.start();
    await settle();
    expect(lines).toMatchObject([
      {
        level: 'error',
        message: 'Telegram does not know this bot: is TELEGRAM_BOT_TOKEN right? Trying again',
      },
    ]);
  });

  it('tries nothing more once it is stopped', async () => {
    const { connection, timers, names } = setUp({}, { getMe: [NO_ANSWER, NO_ANSWER] });
    connection.start();
    await settle();
    connection.stop();
    await timers.advance(60_000);
    expect(names()).toEqual(['getMe']);
    expect(timers.nextMs()).toBeNull();
    expect(connection.isReady()).toBe(false);
  });
});

describe('createTelegramConnection, by polling', () => {
  const message = (id: number) => ({ update_id: id, message: { chat: { id: 7 } } });

  it('takes the webhook away first, then asks for what comes after what it has kept', async () => {
    const { connection, calls, heard } = setUp(
      { updates: POLLING },
      { getUpdates: [[message(4), message(6)], [message(7)]] },
    );
    connection.start();
    await settle();
    expect(calls.slice(0, 3)).toEqual([
      ['getMe', {}],
      ['deleteWebhook', {}],
      ['getUpdates', { timeout: 25, allowed_updates: ['message', 'callback_query'] }],
    ]);
    expect(heard).toEqual(['4', '6', '7']);
    expect(offsets(calls)).toEqual([null, 7, 8]);
    expect(connection.isReady()).toBe(true);
  });

  it('asks for the same again when one of them could not be kept', async () => {
    let isAway = true;
    const kept: number[] = [];
    const { connection, calls, timers, lines } = setUp(
      {
        updates: POLLING,
        async hearUpdate({ order }) {
          if (isAway && order === 6) throw new AppError('store_unavailable', {});
          kept.push(order);
        },
      },
      {
        getUpdates: [
          [message(4), message(6)],
          [message(4), message(6)],
        ],
      },
    );
    connection.start();
    await settle();
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    isAway = false;
    await timers.advance(500);
    await settle();
    expect(kept).toEqual([4, 4, 6]);
    expect(offsets(calls)).toEqual([null, null, 7]);
  });

  it('goes on after a failure, at the place where it was', async () => {
    const { connection, calls, timers, heard } = setUp(
      { updates: POLLING },
      { getUpdates: [[message(4)], NO_ANSWER, refusal(409), [message(5)]] },
    );
    connection.start();
    await settle();
    await timers.advance(500);
    await settle();
    await timers.advance(1_000);
    await settle();
    expect(heard).toEqual(['4', '5']);
    expect(offsets(calls)).toEqual([null, 5, 5, 5, 6]);
  });

  it('does not ask all the time whoever answers at once that there is nothing', async () => {
    const { connection, calls, timers } = setUp({ updates: POLLING }, { getUpdates: [[], []] });
    connection.start();
    await settle();
    expect(offsets(calls)).toEqual([null]);
    await timers.advance(200);
    await settle();
    expect(offsets(calls)).toEqual([null, null]);
  });

  it('takes nothing in that comes after it was stopped', async () => {
    let tell: (updates: unknown) => void = () => {};
    const told = new Promise((resolve) => {
      tell = resolve;
    });
    const { connection, heard, calls } = setUp({ updates: POLLING }, { getUpdates: [told] });
    connection.start();
    await settle();
    connection.stop();
    tell([message(4)]);
    await settle();
    expect(heard).toEqual([]);
    expect(offsets(calls)).toEqual([null]);
  });
});
