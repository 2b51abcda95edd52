import type { WebhookDelivery } from '../../domain/api/webhook-delivery.js';
import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';
import type { WebhookAnswer } from '../../ports/webhook-sender.js';
import {
  checkMayAsk,
  type EndpointAsker,
  type EndpointAskerDeps,
  getEndpointOrThrow,
} from './endpoint-asker.js';
import { type PingAddressDeps, pingAddress } from './ping-address.js';

type OfEndpoint = EndpointAsker & { readonly endpointId: string };

export type ListEndpoints = (asker: EndpointAsker) => Promise<readonly WebhookEndpoint[]>;

/** The newest first. Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`. */
export function makeListEndpoints(deps: EndpointAskerDeps): ListEndpoints {
  return async (asker) => {
    await checkMayAsk(deps, asker);
    const all = await deps.webhookEndpoints.list(asker.actor.merchantId);
    return all.filter(({ mode }) => asker.mode === null || mode === asker.mode);
  };
}

export type GetEndpoint = (request: OfEndpoint) => Promise<WebhookEndpoint>;

/** Throws AppError `endpoint_not_found`, `not_allowed`, `owner_missing`, `store_unavailable`; so do those below. */
export function makeGetEndpoint(deps: EndpointAskerDeps): GetEndpoint {
  return ({ endpointId, ...asker }) => getEndpointOrThrow(deps, asker, endpointId);
}

export type ListWebhookDeliveries = (request: OfEndpoint) => Promise<readonly WebhookDelivery[]>;

const MOST_SHOWN = 100;

/** The newest first, each with its tries. */
export function makeListWebhookDeliveries(
  deps: EndpointAskerDeps & { readonly webhookQueue: Pick<WebhookQueue, 'list'> },
): ListWebhookDeliveries {
  return async ({ endpointId, ...asker }) => {
    const { id } = await getEndpointOrThrow(deps, asker, endpointId);
    return deps.webhookQueue.list(id, MOST_SHOWN);
  };
}

export type PingEndpoint = (request: OfEndpoint) => Promise<WebhookAnswer>;

/** What comes back of a ping, sent now whether it is on or off. Throws AppError `rate_limited` besides. */
export function makePingEndpoint(deps: EndpointAskerDeps & PingAddressDeps): PingEndpoint {
  return async ({ endpointId, ...asker }) =>
    pingAddress(deps, await getEndpointOrThrow(deps, asker, endpointId));
}
