import { createPlayground } from '@paylink/playground/create-playground';
import type { InboxMessage, JsonObject } from '@paylink/playground/protocol';
import type { SlackPlatform } from '@paylink/playground/slack/slack-platform';
import type { TelegramPlatform } from '@paylink/playground/telegram/telegram-platform';
import { type FastifyInstance, fastify } from 'fastify';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';

/** What the app hears: a slash command's fields, or an interaction's payload. */
export type Heard = JsonObject & { type: string };

export interface ScriptedApp {
  readonly url: string;
  readonly browser: Browser;
  readonly platform: SlackPlatform;
  readonly telegram: TelegramPlatform;
  readonly heard: Heard[];
  /** What would have reached customers. */
  readonly inbox: InboxMessage[];
  /** What the app answers from now on; nothing until told. */
  answer(with_: (request: Heard) => Promise<JsonObject | undefined> | JsonObject | undefined): void;
  /** The bot calls a Web API method. Throws when it is refused. */
  call(method: string, args: JsonObject): Promise<JsonObject>;
  /** Its bot calls a method of Telegram's. Throws when it is refused. */
  callTelegram(method: string, args: object): Promise<JsonObject>;
  /** Cuts every connection of the page, as a laptop that sleeps does. */
  cutLines(): void;
  stop(): Promise<void>;
}

/** The playground with an app in it that does only what a test tells it to, and a browser to look at it with. */
export async function startScriptedApp(): Promise<ScriptedApp> {
  const browser = await launchBrowser();
  const server = fastify();
  const address = await reserveAddress();
  const inbox: InboxMessage[] = [];
  const playground = createPlayground({
    requestUrl: `${address}/slack/events`,
    publicUrl: address,
  });
  const heard: Heard[] = [];
  let answer: Parameters<ScriptedApp['answer']>[0] = () => undefined;
  addRequestRoute(server, async (request) => {
    heard.push(request);
    return (await answer(request)) ?? '';
  });
  await server.register(playground.makePlugin({ listInbox: async () => inbox }));
  await playground.start();
  await server.listen({ host: '127.0.0.1', port: Number(new URL(address).port) });

  return {
    url: `${address}/playground`,
    browser,
    platform: playground.platform,
    telegram: playground.telegram.platform,
    heard,
    inbox,
    answer(next) {
      answer = next;
    },
    call: (method, args) =>
      post(`${playground.slack.apiUrl}${method}`, args, {
        authorization: `Bearer ${playground.slack.botToken}`,
      }),
    callTelegram: (method, args) =>
      post(`${playground.telegram.apiUrl}/bot${playground.telegram.botToken}/${method}`, args, {}),
    cutLines: () => server.server.closeAllConnections(),
    async stop() {
      await browser.close();
      await server.close();
      await playground.stop();
    },
  };
}

/** Both platforms say `ok`. */
async function post(url: string, args: object, headers: Record<string, string>): Promise<JsonObject> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(args),
  });
  const body = (await response.json()) as JsonObject;
  if (body['ok'] !== true) throw new Error(`${new URL(url).pathname}: ${JSON.stringify(body)}`);
  return body;
}

async function reserveAddress(): Promise<string> {
  const server = fastify();
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  await server.close();
  return address;
}

function addRequestRoute(
  server: FastifyInstance,
  hear: (request: Heard) => Promise<JsonObject | string>,
): void {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_r, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.post('/slack/events', async ({ body }) => {
    const fields = body as JsonObject;
    const { payload } = fields;
    return hear(typeof payload === 'string' ? JSON.parse(payload) : { type: 'event', ...fields });
  });
}
