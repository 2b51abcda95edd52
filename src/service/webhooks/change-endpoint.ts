import type { EventType } from '../../domain/api/event-types.js';
import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import type { Ids } from '../../ports/ids.js';
import type { EndpointChange } from '../../ports/webhook-endpoints.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';
import { applyChange } from './apply-change.js';
import { cleanDescription, cleanTypes } from './clean-terms.js';
import { type EndpointAsker, type EndpointAskerDeps, getEndpointOrThrow } from './endpoint-asker.js';
import { checkAnswers, type PingAddressDeps } from './ping-address.js';

export interface ChangeEndpointDeps extends EndpointAskerDeps, PingAddressDeps {
  readonly ids: Pick<Ids, 'newId' | 'newSigningKey'>;
  readonly webhookQueue: Pick<WebhookQueue, 'dropAll' | 'hurry'>;
}

/** What is absent stays as it is. */
export interface ChangeEndpointRequest extends EndpointAsker {
  readonly endpointId: string;
  readonly url?: string;
  readonly types?: readonly EventType[] | null;
  readonly description?: string | null;
  /** Switched off, what waits is dropped; it can be sent again afterwards. */
  readonly enabled?: boolean;
}

export type ChangeEndpoint = (request: ChangeEndpointRequest) => Promise<WebhookEndpoint>;

/**
 * Another address, other events, off, or on again. An address that is new, or on again, has to answer a ping. Throws
 * AppError `endpoint_not_found`, `endpoint_refused`, `rate_limited` (too many pings hang), `invalid_input`, `not_allowed`,
 * `owner_missing`, `store_unavailable`.
 */
export function makeChangeEndpoint(deps: ChangeEndpointDeps): ChangeEndpoint {
  const { webhookQueue, clock } = deps;
  return async (request) => {
    const endpoint = await getEndpointOrThrow(deps, request, request.endpointId);
    const change = toChange(endpoint, request, clock.now());
    if (Object.keys(change).length === 0) return endpoint;
    const isOn = (change.off === undefined ? endpoint.off : change.off) === null;
    const hasToAnswer = isOn && (change.url !== undefined || change.off === null);
    if (hasToAnswer) await checkAnswers(deps, { ...endpoint, ...change });
    const { actor, place } = request;
    const changed = await applyChange(deps, { actor, place }, { endpoint, change });
    if (!isOn) await webhookQueue.dropAll(endpoint.id, clock.now());
    else if (hasToAnswer) await webhookQueue.hurry(endpoint.id, clock.now());
    return changed;
  };
}

/** Of what is asked for, what is not so already. */
function toChange(endpoint: WebhookEndpoint, request: ChangeEndpointRequest, now: Date): EndpointChange {
  const { types, description, enabled } = request;
  const url = request.url?.trim();
  return {
    ...(url === undefined || url === endpoint.url ? {} : { url }),
    ...(types === undefined ? {} : { types: cleanTypes(types) }),
    ...(description === undefined ? {} : { description: cleanDescription(description) }),
    ...(enabled === false && endpoint.off === null ? { off: { why: 'switched_off', at: now } } : {}),
    ...(enabled === true && endpoint.off !== null ? { off: null } : {}),
  };
}
