import { createPlayground } from '@paylink/playground/create-playground';
import type { InboxMessage, JsonObject } from '@paylink/playground/protocol';
import type { SlackPlatform } from '@paylink/playground/slack/slack-platform';
import { type FastifyInstance, fastify } from 'fastify';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';

/** What the app hears: a slash command's fields, or an interaction's payload. */
export type Heard = JsonObject & { type: string };

export interface ScriptedApp {
  readonly url: string;
  readonly browser: Browser;
  readonly platform: SlackPlatform;
  readonly heard: Heard[];
  /** What would have reached customers. */
  readonly inbox: InboxMessage[];
  /** What the app answers from now on; nothing until told. */
  answer(with_: (request: Heard) => Promise<JsonObject | undefined> | JsonObject | undefined): void;
  /** The bot calls a Web API method. Throws when it is refused. */
  call(method: string, args: JsonObject): Promise<JsonObject>;
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
    heard,
    inbox,
    answer(next) {
      answer = next;
    },
    async call(method, args) {
      const response = await fetch(`${playground.slack.apiUrl}${method}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          authorization: `Bearer ${playground.slack.botToken}`,
        },
        body: JSON.stringify(args),
      });
      const body = (await response.json()) as JsonObject;
      if (body['ok'] !== true) throw new Error(`${method}: ${JSON.stringify(body)}`);
      return body;
    },
    cutLines: () => server.server.closeAllConnections(),
    async stop() {
      await browser.close();
      await server.close();
      await playground.stop();
    },
  };
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
