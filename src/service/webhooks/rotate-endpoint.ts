import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import { AppError } from '../../domain/errors.js';
import type { Ids } from '../../ports/ids.js';
import { type ApplyChangeDeps, applyChange } from './apply-change.js';
import { type EndpointAsker, type EndpointAskerDeps, getEndpointOrThrow } from './endpoint-asker.js';
import { newSecret, wasMadeBy } from './endpoint-audit.js';

export interface RotateEndpointDeps extends EndpointAskerDeps, ApplyChangeDeps {
  readonly ids: Pick<Ids, 'newId' | 'newSigningKey'>;
}

export interface RotateEndpointRequest extends EndpointAsker {
  readonly endpointId: string;
  /** How long the secret until now signs beside the new one: 0 to 72. */
  readonly keepHours: number;
  /** Of a program: the same names the same request. */
  readonly requestKey?: string;
}

/** Answers it with the new secret leading. */
export type RotateEndpoint = (request: RotateEndpointRequest) => Promise<WebhookEndpoint>;

const HOUR_MS = 60 * 60_000;
export const MOST_KEEP_HOURS = 72;

/**
 * Another secret to sign with. Of those until now the newest alone goes on for a while: two signatures are the most.
 * Throws AppError `endpoint_not_found`, `invalid_input`, `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeRotateEndpoint(deps: RotateEndpointDeps): RotateEndpoint {
  return async ({ endpointId, keepHours, requestKey, ...asker }) => {
    const isTaken = Number.isInteger(keepHours) && keepHours >= 0 && keepHours <= MOST_KEEP_HOURS;
    if (!isTaken) throw new AppError('invalid_input', { fields: ['keep_hours'] });
    const endpoint = await getEndpointOrThrow(deps, asker, endpointId);
    if (wasMadeBy(endpoint, requestKey)) return endpoint;
    const endsAt = new Date(deps.clock.now().getTime() + keepHours * HOUR_MS);
    const [last] = endpoint.secrets;
    const kept = keepHours === 0 || last === undefined ? [] : [{ ...last, endsAt }];
    const { actor, place } = asker;
    const change = { secrets: [newSecret(deps.ids, requestKey), ...kept] };
    return applyChange(deps, { actor, place }, { endpoint, change });
  };
}
