import { createServer } from 'node:http';
import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import type { ChangeRecord, JsonObject } from '../../../src/protocol.js';
import {
  createSlackPlatform,
  type SlackPlatform,
  type SlackPlatformOptions,
} from '../../../src/slack/platform/slack-platform.js';

/** One request the app got: its headers, and the fields of its form, payload or event. */
interface HeardRequest {
  headers: Record<string, string | string[] | undefined>;
  rawBody: string;
  fields: Record<string, string>;
  payload: JsonObject;
}

/** What the app answers; `never` leaves the platform waiting. */
type AppReply = 'never' | { status?: number; body?: unknown; headers?: Record<string, string> };

export interface WorkspaceBench {
  platform: SlackPlatform;
  client: WebClient;
  heard: HeardRequest[];
  changes: ChangeRecord[];
  /** What the app does from now on. */
  answer(reply: (request: HeardRequest) => AppReply): void;
  /** Moves the clock and ends the waits that ended by it. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

/** Refusals are what these tests provoke; the client would print each. */
const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

const START = new Date('2026-03-04T09:00:00.000Z');

/** The platform on a clock that only the test moves, and an app whose answers the test decides. */
export async function startBench(options: Partial<SlackPlatformOptions> = {}): Promise<WorkspaceBench> {
  let now = START;
  let reply: (request: HeardRequest) => AppReply = () => ({});
  const heard: HeardRequest[] = [];
  const app = createServer(async (request, response) => {
    let rawBody = '';
    for await (const chunk of request) rawBody += String(chunk);
    const isJson = request.headers['content-type'] === 'application/json';
    const fields = isJson ? {} : Object.fromEntries(new URLSearchParams(rawBody));
    const payload = JSON.parse(isJson ? rawBody : (fields['payload'] ?? '{}')) as JsonObject;
    const one = { headers: request.headers, rawBody, fields, payload };
    heard.push(one);
    const given = reply(one);
    if (given === 'never') return;
    const { status = 200, body = '', headers = {} } = given;
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const address = app.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const platform = createSlackPlatform({
    signingSecret: 'a-signing-secret',
    botToken: 'xoxb-bot',
    requestUrl: `http://127.0.0.1:${port}/slack/events`,
    clock: { now: () => now },
    ...options,
  });
  await platform.start();
  const changes: ChangeRecord[] = [];
  platform.subscribe((change) => changes.push(change));
  return {
    platform,
    client: new WebClient('xoxb-bot', {
      slackApiUrl: `${platform.url}/api/`,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: silentLogger,
    }),
    heard,
    changes,
    answer(next) {
      reply = next;
    },
    pass(ms) {
      now = new Date(now.getTime() + ms);
      platform.clockMoved();
    },
    async stop() {
      await platform.stop();
      app.closeAllConnections();
      await new Promise((resolve) => app.close(resolve));
    },
  };
}

/** Opens a modal before Sam: types a command and uses its trigger. */
export async function openModal(bench: WorkspaceBench, view: object): Promise<void> {
  await bench.platform.as('U0SAM').types('#sales', '/paylink');
  const trigger = bench.heard.at(-1)?.fields['trigger_id'];
  await bench.client.apiCall('views.open', { trigger_id: trigger, view });
}

export const plain = (text: string) => ({ type: 'plain_text', text });
export const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
export const button = (text: string, actionId: string, more: object = {}) => ({
  type: 'button',
  action_id: actionId,
  text: plain(text),
  ...more,
});
export const input = (blockId: string, label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: blockId,
  label: plain(label),
  element: { action_id: 'value', ...element },
  ...more,
});
export const modal = (title: string, blocks: object[], more: object = {}) => ({
  type: 'modal',
  title: plain(title),
  submit: plain('Send'),
  blocks,
  ...more,
});

/** The error code of a refused call, or "none". */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    const { data, code } = error as { data?: { error: string }; code?: string };
    return data?.error ?? String(code);
  }
}
