import type { EndpointSecret, WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import type { AuditFields } from '../../domain/audit/find-difference.js';
import type { Ids } from '../../ports/ids.js';

/** Of an endpoint, what the trail tells: no secrets. */
export function toAuditFields({ url, mode, types, description, off }: WebhookEndpoint): AuditFields {
  return { url, mode, types, description, off: off?.why ?? null };
}

export function newSecret(ids: Pick<Ids, 'newSigningKey'>, requestKey: string | undefined): EndpointSecret {
  const secret = { secret: `whsec_${ids.newSigningKey()}`, endsAt: null };
  return requestKey === undefined ? secret : { ...secret, askedAs: requestKey };
}

/** Whether this request made the newest secret before, and died before it could answer. */
export function wasMadeBy(
  { secrets: [newest] }: Pick<WebhookEndpoint, 'secrets'>,
  requestKey: string | undefined,
): boolean {
  return requestKey !== undefined && newest?.askedAs === requestKey;
}
