import type { ChangeFeed } from '../../change-feed.js';
import type { Deadlines } from '../../deadlines.js';
import type { AppRequestKind, Change } from '../../protocol.js';
import { signRequest } from './signature.js';

/** Slack waits this long for a command, an interaction, an option list and an event. */
const ACK_DEADLINE_MS = 3_000;
const SENT_KEPT = 1_000;

export interface AppRequest {
  kind: AppRequestKind;
  contentType: 'application/x-www-form-urlencoded' | 'application/json';
  rawBody: string;
  /** Which repeat of an event this is, and why. */
  retry?: { number: number; reason: string };
}

export type AppAnswer =
  | { kind: 'answered'; status: number; body: string; noRetry: boolean }
  | { kind: 'timeout' }
  | { kind: 'unreachable'; reason: string };

export interface AppClient {
  setRequestUrl(url: string): void;
  send(request: AppRequest): Promise<AppAnswer>;
  /** The newest thousand requests, oldest first: `send` one again to see what the app does with a repeat. */
  sent(): AppRequest[];
  clear(): void;
}

export interface AppClientOptions {
  signingSecret: string;
  requestUrl: string | undefined;
  /** Where option lists are asked for; the request address when left out. */
  optionsUrl: string | undefined;
  fetch: typeof fetch;
  /** The time that signatures carry. */
  signingTime: () => Date;
  deadlines: Deadlines;
  changes: ChangeFeed<Change>;
}

/** Calls the app as Slack does: signed, once, with three seconds to answer. */
export function createAppClient(options: AppClientOptions): AppClient {
  const sent: AppRequest[] = [];
  let requestUrl = options.requestUrl;

  return {
    setRequestUrl(url) {
      requestUrl = url;
    },
    async send(request) {
      sent.push(request);
      if (sent.length > SENT_KEPT) sent.shift();
      const startedAtMs = performance.now();
      const isForOptions = request.kind === 'block_suggestion';
      const url = isForOptions ? (options.optionsUrl ?? requestUrl) : requestUrl;
      const answer = await deliver(options, request, url);
      options.changes.publish({
        type: 'app_called',
        request: request.kind,
        outcome: answer.kind === 'answered' ? String(answer.status) : answer.kind,
        tookMs: Math.round(performance.now() - startedAtMs),
        retry: request.retry?.number ?? 0,
      });
      return answer;
    },
    sent: () => [...sent],
    clear: () => {
      sent.length = 0;
    },
  };
}

async function deliver(
  options: AppClientOptions,
  request: AppRequest,
  url: string | undefined,
): Promise<AppAnswer> {
  if (url === undefined) return { kind: 'unreachable', reason: 'no request address is set' };
  const abort = new AbortController();
  const cancel = options.deadlines.after(ACK_DEADLINE_MS, () => abort.abort('timeout'));
  try {
    const response = await options.fetch(url, {
      method: 'POST',
      body: request.rawBody,
      headers: buildHeaders(options, request),
      redirect: 'manual',
      signal: abort.signal,
    });
    const body = await response.text();
    const noRetry = response.headers.get('x-slack-no-retry') === '1';
    return { kind: 'answered', status: response.status, body, noRetry };
  } catch (error) {
    if (abort.signal.aborted) return { kind: 'timeout' };
    return { kind: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    cancel();
  }
}

function buildHeaders(options: AppClientOptions, request: AppRequest): Record<string, string> {
  const { retry } = request;
  return {
    'content-type': request.contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    ...signRequest(options.signingSecret, request.rawBody, options.signingTime()),
    ...(retry ? { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason } : {}),
  };
}

/** Whether the app acknowledged: a 2xx within the deadline. */
export function isAcknowledged(answer: AppAnswer): answer is AppAnswer & { kind: 'answered' } {
  return answer.kind === 'answered' && answer.status >= 200 && answer.status < 300;
}
