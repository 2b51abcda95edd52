import { LogLevel, WebClient } from '@slack/web-api';
import { createSlackClientOptions } from '../../../../../src/adapters/slack/sending/slack-client.js';

/** How the scripted Slack answers a call: a body, a refusal by its code, an HTTP status, or no answer at all. */
export type Answer =
  | { readonly ok: true; readonly [field: string]: unknown }
  | { readonly error: string }
  | HttpStatus
  | 'no answer';

interface HttpStatus {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Slack behind a real WebClient: what it was asked, and what it answers next to each method (else: done). */
export function createSlackApi() {
  const calls: Call[] = [];
  const answers = new Map<string, Answer[]>();
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const method = String(url).split('/api/')[1] ?? '';
    calls.push({ method, args: readBody(String(init?.body ?? '')) });
    const answer = answers.get(method)?.shift() ?? DONE[method] ?? { ok: true };
    if (answer === 'no answer') throw new TypeError('fetch failed');
    if (isStatus(answer)) return new Response('{}', { status: answer.status, headers: answer.headers ?? {} });
    return Response.json('error' in answer ? { ok: false, error: answer.error } : answer);
  };
  const options = createSlackClientOptions({ slackApiUrl: 'http://slack.test/api/', fetch });
  return {
    calls,
    fetch,
    client: new WebClient('xoxb-test', { ...options, logLevel: LogLevel.ERROR }),
    answer(method: string, ...next: readonly Answer[]) {
      answers.set(method, [...(answers.get(method) ?? []), ...next]);
    },
    methods: () => calls.map(({ method }) => method),
  };
}

const DONE: Readonly<Record<string, Answer>> = {
  'chat.postMessage': { ok: true, channel: 'C_SALES', ts: '1763805600.000100' },
  'chat.update': { ok: true, channel: 'C_SALES', ts: '1763805600.000100' },
  'conversations.history': { ok: true, messages: [] },
  'conversations.replies': { ok: true, messages: [] },
  'conversations.open': { ok: true, channel: { id: 'D_MAI' } },
  'chat.getPermalink': { ok: true, permalink: 'https://lotus.slack.com/archives/C_SALES/p1' },
};

/** Slack's clients send forms; what is no text in them is JSON. */
function readBody(body: string): Record<string, unknown> {
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, readValue(value)]));
}

function readValue(value: string): unknown {
  return /^[[{]/.test(value) ? JSON.parse(value) : value;
}

function isStatus(answer: Exclude<Answer, 'no answer'>): answer is HttpStatus {
  return 'status' in answer;
}
