import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import type { AuditAction } from '../../domain/audit/audit-entry.js';
import { findDifference } from '../../domain/audit/find-difference.js';
import { AppError } from '../../domain/errors.js';
import type { Ids } from '../../ports/ids.js';
import type { EndpointChange } from '../../ports/webhook-endpoints.js';
import { type Audited, buildAuditEntry } from '../audit/build-audit-entry.js';
import type { EndpointAskerDeps } from './endpoint-asker.js';
import { toAuditFields } from './endpoint-audit.js';

export interface ApplyChangeDeps extends Pick<EndpointAskerDeps, 'webhookEndpoints'> {
  readonly clock: { now(): Date };
  readonly ids: Pick<Ids, 'newId'>;
}

/**
 * Changes an endpoint, with what the trail tells of it. What stood against the old address, or against one that was off,
 * is forgotten. Throws AppError `endpoint_not_found`: it was removed meanwhile.
 */
export async function applyChange(
  deps: ApplyChangeDeps,
  by: Pick<Audited, 'actor' | 'place'>,
  { endpoint, change }: { readonly endpoint: WebhookEndpoint; readonly change: EndpointChange },
): Promise<WebhookEndpoint> {
  const { merchantId, id: subject } = endpoint;
  const difference = findDifference(toAuditFields(endpoint), toAuditFields({ ...endpoint, ...change }));
  const action = nameAction(endpoint, change);
  const entry = buildAuditEntry(deps, { merchantId, ...by, action, subject, ...difference });
  const changed = await deps.webhookEndpoints.change(endpoint, change, entry);
  if (changed === null) throw new AppError('endpoint_not_found');
  if (change.url === undefined && change.off !== null) return changed;
  const afresh = { failingSince: null, told: 'nothing' } as const;
  await deps.webhookEndpoints.noteHealth(subject, {}, afresh);
  return { ...changed, ...afresh };
}

function nameAction({ off: was }: WebhookEndpoint, { off, secrets }: EndpointChange): AuditAction {
  if (secrets !== undefined) return 'endpoint.secret_changed';
  if (off === undefined || (off === null) === (was === null)) return 'endpoint.changed';
  return off === null ? 'endpoint.switched_on' : 'endpoint.switched_off';
}
