import { type Dispatcher, request } from 'undici';
import { WEBHOOK_PROBLEMS } from '../../domain/api/webhook-problem.js';
import type { Clock } from '../../ports/clock.js';
import type { Timers } from '../../ports/timers.js';
import type { WebhookAnswer, WebhookCall, WebhookSender } from '../../ports/webhook-sender.js';
import { createGuardedAgent } from './create-guarded-agent.js';
import { describeFailure } from './describe-failure.js';
import { findUrlProblem, type UrlRules } from './find-url-problem.js';
import { createResolveName, type ResolveName } from './look-up-public.js';
import { readBeginning } from './read-beginning.js';
import { readRetryAfterMs } from './read-retry-after.js';

export interface WebhookSenderOptions extends UrlRules {
  readonly clock: Clock;
  readonly timers: Timers;
  /** By the name servers unless given. */
  readonly resolve?: ResolveName;
  /** Whom to believe in place of the usual authorities, PEM. */
  readonly ca?: string;
}

/** A call in all, its answer included: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
const MOST_MS = 15_000;

/** Calls addresses that merchants named, through three gates: the address itself, what it resolves to, and who answers. */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { clock, timers, resolve = createResolveName(), ...rules } = options;
  const dispatcher = createGuardedAgent({ ...rules, resolve });
  const findProblem = (url: string) => findUrlProblem(url, rules);

  async function call(asked: WebhookCall): Promise<WebhookAnswer> {
    const begunMs = timers.elapsedMs();
    const took = () => Math.round(timers.elapsedMs() - begunMs);
    const refused = findProblem(asked.url);
    if (refused !== null) return toFailure(refused, took());
    const ending = new AbortController();
    const callOff = timers.after(MOST_MS, () => ending.abort());
    try {
      const sending = { dispatcher, signal: ending.signal, publicUrl: rules.publicUrl };
      const answer = await Promise.race([post(asked, sending), rejectAtEnd(ending.signal)]);
      return { ...(await toAnswer(answer, clock.now())), tookMs: took() };
    } catch (error) {
      return toFailure(ending.signal.aborted ? WEBHOOK_PROBLEMS.late : describeFailure(error), took());
    } finally {
      callOff();
    }
  }

  return { findUrlProblem: findProblem, call };
}

/** A request that has not connected yet does not heed its signal. */
function rejectAtEnd(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

interface Sending {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  readonly publicUrl: string;
}

function post({ url, body, headers }: WebhookCall, { publicUrl, ...sending }: Sending) {
  return request(url, {
    ...sending,
    method: 'POST',
    body,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'user-agent': `Paylink (+${publicUrl})`,
      // What is compressed is not read: it may be a thousand times as long.
      'accept-encoding': 'identity',
    },
  });
}

async function toAnswer(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  now: Date,
): Promise<Omit<WebhookAnswer, 'tookMs'>> {
  const one = (name: string) => [headers[name]].flat()[0];
  return {
    status,
    answer: await readBeginning(body, one('content-encoding') ?? ''),
    problem: describeStatus(status),
    retryAfterMs: readRetryAfterMs(one('retry-after'), now),
  };
}

/** Null: it counts. */
function describeStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `answered ${status}: where that leads is not followed`;
  return status === 410 ? 'answered 410: it wants nothing more' : `answered ${status}`;
}

function toFailure(problem: string, tookMs: number): WebhookAnswer {
  return { status: null, tookMs, answer: '', problem, retryAfterMs: null };
}
