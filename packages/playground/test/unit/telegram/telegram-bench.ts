import { createServer } from 'node:http';
import type { JsonObject } from '../../../src/protocol.js';
import {
  createTelegramPlatform,
  type TelegramPlatform,
  type TelegramPlatformOptions,
} from '../../../src/telegram/platform/telegram-platform.js';

/** What came back from the server. */
export interface BotAnswer {
  status: number;
  ok: boolean;
  result?: unknown;
  description?: string;
  parameters?: JsonObject;
}

interface HeardUpdate {
  headers: Record<string, string | string[] | undefined>;
  update: JsonObject;
}

/** What the bot's webhook answers; `never` leaves the platform waiting. */
type HookReply = 'never' | { status: number; headers?: Record<string, string> };

export interface TelegramBench {
  platform: TelegramPlatform;
  heard: HeardUpdate[];
  /** The newest update of a kind, its payload. */
  newest(kind: string): JsonObject;
  call(method: string, args?: object): Promise<BotAnswer>;
  /** The same as a form. */
  callByForm(method: string, args: Record<string, string>): Promise<BotAnswer>;
  reply(next: (update: JsonObject) => HookReply): void;
  hook(): Promise<void>;
  /** Moves the clock and ends the waits that ended by it. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

export const TOKEN = '777:abc-DEF';
const START = new Date('2026-11-27T09:00:00.000Z');

/** The platform on a clock that only the test moves, and a bot that calls it by plain fetch. */
export async function startTelegram(options: Partial<TelegramPlatformOptions> = {}): Promise<TelegramBench> {
  let now = START;
  const hook = await startHook();
  const platform = createTelegramPlatform({
    botToken: TOKEN,
    botUsername: 'paylink_bot',
    clock: { now: () => now },
    ...options,
  });
  await platform.start();
  const post = (method: string, body: URLSearchParams | string, headers = {}) =>
    readAnswer(`${platform.url}/bot${TOKEN}/${method}`, { method: 'POST', body, headers });
  const call = (method: string, args: object = {}) =>
    post(method, JSON.stringify(args), { 'content-type': 'application/json' });
  return {
    platform,
    heard: hook.heard,
    newest: (kind) => readPayload(hook.heard, kind),
    call,
    callByForm: (method, args) => post(method, new URLSearchParams(args)),
    reply: hook.reply,
    async hook() {
      await call('setWebhook', { url: hook.url, secret_token: 'a-secret' });
    },
    pass(ms) {
      now = new Date(now.getTime() + ms);
      platform.clockMoved();
    },
    async stop() {
      await platform.stop();
      await hook.stop();
    },
  };
}

/** The bot's webhook: remembers what it heard, answers as the test decides. */
async function startHook() {
  let answer: (update: JsonObject) => HookReply = () => ({ status: 200 });
  const heard: HeardUpdate[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const update = JSON.parse(body) as JsonObject;
    heard.push({ headers: request.headers, update });
    const given = answer(update);
    if (given !== 'never') response.writeHead(given.status, given.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    reply(next: (update: JsonObject) => HookReply) {
      answer = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readAnswer(url: string, init: RequestInit): Promise<BotAnswer> {
  const response = await fetch(url, init);
  return { status: response.status, ...((await response.json()) as Omit<BotAnswer, 'status'>) };
}

function readPayload(heard: HeardUpdate[], kind: string): JsonObject {
  const payload = heard.findLast(({ update }) => kind in update)?.update[kind];
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw new Error(`the bot heard of no ${kind}`);
  }
  return payload;
}

export const buttons = (...rows: object[][]) => ({ inline_keyboard: rows });
export const key = (text: string, data = text) => ({ text, callback_data: data });
