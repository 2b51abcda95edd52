import { buildPath, pathPart } from '../http/build-url.js';
import type { CallOptions, Send, WriteOptions } from '../http/request.js';
import { type Listing, makeListing } from '../lists/listing.js';
import type { EventType } from '../objects/event.js';
import type { Time } from '../objects/link.js';
import type {
  PingAnswer,
  SentAgain,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from '../objects/webhook-endpoint.js';

export interface EndpointRequest {
  /** https, on port 443 or 8443. A signed ping must be answered with a 2xx there before it is kept. */
  readonly url: string;
  /** All, unless given. */
  readonly events?: readonly EventType[];
  readonly description?: string;
}

export interface EndpointChange {
  readonly url?: string;
  readonly events?: readonly EventType[] | null;
  readonly description?: string | null;
  readonly enabled?: boolean;
}

/** Addresses that hear of events. */
export interface WebhookEndpoints {
  /** `secret` is shown this once. Asked again by the same key for the same url and events, it is the same one, without it. */
  create(
    endpoint: EndpointRequest,
    options?: WriteOptions,
  ): Promise<WebhookEndpoint | WebhookEndpointWithSecret>;
  get(id: string, options?: CallOptions): Promise<WebhookEndpoint>;
  list(filter?: { readonly limit?: number }, options?: CallOptions): Listing<WebhookEndpoint>;
  update(id: string, change: EndpointChange, options?: CallOptions): Promise<WebhookEndpoint>;
  /** What waits to be told there is told no more. */
  remove(id: string, options?: CallOptions): Promise<void>;
  /** Calls it now, and answers what came of it. */
  ping(id: string, options?: WriteOptions): Promise<PingAnswer>;
  /** A new secret; the one before signs beside it for so many hours, 1 to 72. */
  rotate(
    id: string,
    keep: { readonly keep_hours: number },
    options?: WriteOptions,
  ): Promise<WebhookEndpointWithSecret>;
  /** The last 100 calls, the newest first. */
  deliveries(id: string, options?: CallOptions): Promise<readonly WebhookDelivery[]>;
  /** Tells what never arrived there since then, in the order in which it happened. */
  sendMissed(id: string, from: { readonly since: Time }, options?: WriteOptions): Promise<SentAgain>;
}

export function makeWebhookEndpoints(send: Send): WebhookEndpoints {
  const root = '/webhook_endpoints';
  const at = (id: string) => `${root}/${pathPart(id)}`;
  return {
    create: (body, options) => send({ method: 'POST', path: root, body, options }),
    get: (id, options) => send({ method: 'GET', path: at(id), options }),
    list: (filter, options) =>
      makeListing((place) =>
        send({ method: 'GET', path: buildPath(root, { ...filter, ...place }), options }),
      ),
    update: (id, body, options) => send({ method: 'PATCH', path: at(id), body, options }),
    remove: async (id, options) => {
      await send({ method: 'DELETE', path: at(id), options });
    },
    ping: (id, options) => send({ method: 'POST', path: `${at(id)}/ping`, options }),
    rotate: (id, body, options) => send({ method: 'POST', path: `${at(id)}/rotate`, body, options }),
    deliveries: async (id, options) => {
      const path = `${at(id)}/deliveries`;
      const { data } = await send<{ readonly data: readonly WebhookDelivery[] }>({
        method: 'GET',
        path,
        options,
      });
      return data;
    },
    sendMissed: (id, body, options) => send({ method: 'POST', path: `${at(id)}/send_missed`, body, options }),
  };
}
