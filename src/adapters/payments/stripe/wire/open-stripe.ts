import type Stripe from 'stripe';
import type { StripeAccount } from './stripe-account.js';

/**
 * The version of Stripe's API that all answers and webhooks are read by. An SDK of another version does not compile:
 * https://docs.stripe.com/sdks/set-version
 */
const API_VERSION = '2026-10-28.endive';

/** A page of a hundred events is smaller by far. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

export interface StripeClientOptions extends StripeAccount {
  /** As long as a call may take, its answer read. */
  readonly timeoutMs: number;
  readonly fetch?: typeof globalThis.fetch;
}

export type OpenStripe = () => Promise<Stripe>;

/** The SDK, which takes long to load: only once something is to be asked. It repeats nothing by itself. */
export function makeOpenStripe(options: StripeClientOptions): OpenStripe {
  let opening: Promise<Stripe> | undefined;
  return () => {
    opening ??= open(options);
    return opening;
  };
}

async function open({ secretKey, apiUrl, timeoutMs, fetch }: StripeClientOptions): Promise<Stripe> {
  const { default: Sdk } = await import('stripe');
  return new Sdk(secretKey, {
    apiVersion: API_VERSION,
    ...(apiUrl === null ? {} : readAddress(apiUrl)),
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: timeoutMs,
    // Its other client bounds the time between two bytes of an answer, not that of the whole.
    httpClient: Sdk.createFetchHttpClient(boundAnswers(fetch ?? globalThis.fetch)),
  });
}

function readAddress(apiUrl: string) {
  const { hostname, port, protocol } = new URL(apiUrl);
  const isPlain = protocol === 'http:';
  return {
    host: hostname,
    port: port === '' ? (isPlain ? 80 : 443) : Number(port),
    protocol: isPlain ? ('http' as const) : ('https' as const),
  };
}

/** Whoever redirects is not Stripe, and nor is whoever sends without end. */
function boundAnswers(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const answer = await fetch(input, { ...init, headers: readHeaders(init), redirect: 'error' });
    let left = MAX_ANSWER_BYTES;
    const bound = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.byteLength;
        if (left < 0) controller.error(new Error('an answer without end'));
        else controller.enqueue(chunk);
      },
    });
    return new Response(answer.body?.pipeThrough(bound) ?? null, answer);
  };
}

/** `fetch` says itself how long a body is; said twice, undici sends nothing once anybody has set an agent of its own. */
function readHeaders(init: RequestInit | undefined): Headers {
  const headers = new Headers(init?.headers);
  headers.delete('content-length');
  return headers;
}
