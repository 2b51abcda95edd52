import { makeSend } from './http/make-send.js';
import type { CallOptions } from './http/request.js';
import type { Key } from './objects/key.js';
import { checkKey, type PaylinkOptions, readBaseUrl } from './paylink-options.js';
import { type Events, makeEvents } from './resources/events.js';
import { type Links, makeLinks } from './resources/links.js';
import { makePayments, type Payments } from './resources/payments.js';
import { makeRefunds, type Refunds } from './resources/refunds.js';
import { makeWebhookEndpoints, type WebhookEndpoints } from './resources/webhook-endpoints.js';

const MAX_RETRIES = 3;
const TIMEOUT_MS = 30_000;

/** Paylink's API. Every call answers what Paylink answered, field names and all, or throws PaylinkError. */
export interface Paylink {
  readonly links: Links;
  readonly payments: Payments;
  readonly refunds: Refunds;
  readonly events: Events;
  readonly webhookEndpoints: WebhookEndpoints;
  /** The key that asks, and whose it is. */
  me(options?: CallOptions): Promise<Key>;
}

/** Throws TypeError where the key or the address cannot be one. Nothing is asked before the first call. */
export function createPaylink(options: PaylinkOptions): Paylink {
  const { version, maxRetries = MAX_RETRIES, timeoutMs = TIMEOUT_MS } = options;
  const send = makeSend({
    key: checkKey(options.key),
    baseUrl: readBaseUrl(options.baseUrl),
    ...(version === undefined ? {} : { version }),
    fetch: options.fetch ?? fetch,
    maxRetries,
    timeoutMs,
  });
  return {
    links: makeLinks(send),
    payments: makePayments(send),
    refunds: makeRefunds(send),
    events: makeEvents(send),
    webhookEndpoints: makeWebhookEndpoints(send),
    me: (call) => send({ method: 'GET', path: '/me', options: call }),
  };
}
