import type { Ids } from '../../ports/ids.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { type EndpointAsker, type EndpointAskerDeps, getEndpointOrThrow } from './endpoint-asker.js';
import { toAuditFields } from './endpoint-audit.js';

export interface RemoveEndpointDeps extends EndpointAskerDeps {
  readonly ids: Pick<Ids, 'newId'>;
  readonly clock: { now(): Date };
  readonly webhookQueue: Pick<WebhookQueue, 'dropAll'>;
}

export type RemoveEndpoint = (request: EndpointAsker & { readonly endpointId: string }) => Promise<void>;

/**
 * Nothing goes there any more, also not what waits. Throws AppError `endpoint_not_found`, `not_allowed`, `owner_missing`,
 * `store_unavailable`.
 */
export function makeRemoveEndpoint(deps: RemoveEndpointDeps): RemoveEndpoint {
  return async ({ endpointId, ...asker }) => {
    const endpoint = await getEndpointOrThrow(deps, asker, endpointId);
    const { actor, place } = asker;
    const entry = buildAuditEntry(deps, {
      ...{ merchantId: endpoint.merchantId, actor, place },
      ...{ action: 'endpoint.removed', subject: endpoint.id, before: toAuditFields(endpoint) },
    });
    await deps.webhookEndpoints.remove(endpoint, entry);
    await deps.webhookQueue.dropAll(endpoint.id, deps.clock.now());
  };
}
