import { setTimeout as wait } from 'node:timers/promises';
import { PaylinkError } from '../problems/paylink-error.js';
import type { Request, Send } from './request.js';
import { decideRetryDelay } from './retry-delay.js';
import { type Attempt, tryOnce } from './try-once.js';

export interface SendOptions {
  readonly key: string;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly version?: string;
  readonly fetch: typeof fetch;
  readonly maxRetries: number;
  readonly timeoutMs: number;
}

/** Sends requests, and the same ones again where that is safe and may help. */
export function makeSend(options: SendOptions): Send {
  return async <Answer>(request: Request) => {
    const attempt = buildAttempt(request, options);
    const maxRetries = request.options?.maxRetries ?? options.maxRetries;
    for (let retries = 0; ; retries += 1) {
      try {
        return (await tryOnce(attempt)) as Answer;
      } catch (error) {
        if (!(error instanceof PaylinkError)) throw error;
        if (wasRemovedBefore(request, error, retries)) return undefined as Answer;
        const delayMs = mayRepeat(request, error) ? decideRetryDelay(error, retries, Math.random()) : null;
        if (delayMs === null || retries >= maxRetries) throw error;
        await pause(delayMs, attempt.signal);
      }
    }
  };
}

/** Made once a call: what is sent again has the same Idempotency-Key. */
function buildAttempt({ method, path, body, options: call }: Request, options: SendOptions): Attempt {
  const headers: Record<string, string> = {
    accept: 'application/json',
    authorization: `Bearer ${options.key}`,
    'user-agent': `paylink-client node/${process.versions.node}`,
  };
  if (options.version !== undefined) headers['paylink-version'] = options.version;
  if (method === 'POST') headers['idempotency-key'] = call?.idempotencyKey ?? crypto.randomUUID();
  if (call?.ifRevision !== undefined) headers['if-match'] = `"${call.ifRevision}"`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  return {
    url: `${options.baseUrl}/api/v1${path}`,
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    fetch: options.fetch,
    timeoutMs: call?.timeoutMs ?? options.timeoutMs,
    signal: call?.signal ?? null,
  };
}

/** A change under a condition that got lost may have been made: sent again it would be refused by its own effect. */
function mayRepeat({ options }: Request, { status }: PaylinkError): boolean {
  return options?.ifRevision === undefined || status === 429;
}

/** The try whose answer got lost did it. */
function wasRemovedBefore({ method }: Request, { status }: PaylinkError, retries: number): boolean {
  return method === 'DELETE' && status === 404 && retries > 0;
}

async function pause(delayMs: number, signal: AbortSignal | null): Promise<void> {
  try {
    await wait(delayMs, undefined, signal === null ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
