import type { EndpointSecret, WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import type { AuditFields } from '../../domain/audit/find-difference.js';
import type { Ids } from '../../ports/ids.js';

/** Of an endpoint, what the trail tells: no secrets. */
export function toAuditFields({ url, mode, types, description, off }: WebhookEndpoint): AuditFields {
  return { url, mode, types, description, off: off?.why ?? null };
}

export function newSecret(ids: Pick<Ids, 'newSigningKey'>): EndpointSecret {
  return { secret: `whsec_${ids.newSigningKey()}`, endsAt: null };
}
