import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Mode } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { WebhookEndpoints } from '../../ports/webhook-endpoints.js';
import { checkOwnersRight } from '../people/check-owners-right.js';
import { checkScope } from '../programs/check-scope.js';

/** Who asks for something about addresses that hear of events. */
export interface EndpointAsker {
  readonly actor: MemberActor;
  /** Those of this mode; null: of both, for people. */
  readonly mode: Mode | null;
  /** A key whose scopes were looked at, as `toAsker` does; null: a person, who needs the right to. */
  readonly keyId: string | null;
  readonly place: AuditPlace;
}

export interface EndpointAskerDeps {
  readonly merchants: Pick<MerchantRepository, 'listMembers'>;
  readonly webhookEndpoints: WebhookEndpoints;
}

/** A program as it asks for addresses: of its own mode alone. Throws AppError `scope_missing`. */
export function toAsker(caller: ApiCaller): EndpointAsker & { readonly mode: Mode } {
  checkScope(caller, ['webhooks']);
  const { actor, mode, keyId } = caller;
  return { actor, mode, keyId, place: 'api' };
}

/** Throws AppError `not_allowed`, `owner_missing`. */
export async function checkMayAsk(
  { merchants }: Pick<EndpointAskerDeps, 'merchants'>,
  { actor, keyId }: EndpointAsker,
): Promise<void> {
  if (keyId === null) await checkOwnersRight(merchants, actor, 'manage_api');
}

/** One of the asker's own. Throws AppError `endpoint_not_found`, `not_allowed`, `owner_missing`. */
export async function getEndpointOrThrow(
  deps: EndpointAskerDeps,
  asker: EndpointAsker,
  endpointId: string,
): Promise<WebhookEndpoint> {
  await checkMayAsk(deps, asker);
  const endpoint = await deps.webhookEndpoints.find(asker.actor.merchantId, endpointId);
  const isOfMode = asker.mode === null || endpoint?.mode === asker.mode;
  if (endpoint === null || !isOfMode) throw new AppError('endpoint_not_found');
  return endpoint;
}
