import type { EventType } from '../../domain/api/event-types.js';
import { NEWEST_VERSION } from '../../domain/api/versions.js';
import { MOST_ENDPOINTS, type WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import type { AuditEntry } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import type { Mode } from '../../domain/merchant/merchant.js';
import type { Ids } from '../../ports/ids.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { applyChange } from './apply-change.js';
import { cleanDescription, cleanTypes } from './clean-terms.js';
import { checkMayAsk, type EndpointAsker, type EndpointAskerDeps } from './endpoint-asker.js';
import { newSecret, toAuditFields, wasMadeBy } from './endpoint-audit.js';
import { checkAnswers, type PingAddressDeps } from './ping-address.js';

export interface AddEndpointDeps extends EndpointAskerDeps, PingAddressDeps {
  readonly ids: Pick<Ids, 'newId' | 'newSigningKey'>;
}

export interface AddEndpointRequest extends EndpointAsker {
  readonly mode: Mode;
  readonly url: string;
  /** Null: all. */
  readonly types: readonly EventType[] | null;
  readonly description: string | null;
  /** Of what it is told; the newest unless given. */
  readonly version?: string;
  /** Of a program: the same names the same request. */
  readonly requestKey?: string;
}

export interface AddedEndpoint {
  readonly endpoint: WebhookEndpoint;
  /** False: the same key asked for the same before, by another request, and has the secret. */
  readonly created: boolean;
}

export type AddEndpoint = (request: AddEndpointRequest) => Promise<AddedEndpoint>;

/**
 * An address that hears of events from now on, once it has answered a signed ping. The same key, mode, url and types: the
 * one that is there, switched on where it was off. Throws AppError `endpoint_refused`, `too_many_endpoints`,
 * `rate_limited` (too many pings hang), `invalid_input`, `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeAddEndpoint(deps: AddEndpointDeps): AddEndpoint {
  const { webhookEndpoints } = deps;
  return async (request) => {
    await checkMayAsk(deps, request);
    const asked = buildEndpoint(deps, request);
    const all = await webhookEndpoints.list(asked.merchantId);
    const same = all.find((one) => isSame(one, asked));
    if (same !== undefined && same.off === null) {
      return { endpoint: same, created: wasMadeBy(same, request.requestKey) };
    }
    if (same === undefined && all.length >= MOST_ENDPOINTS) throw tooMany();
    await checkAnswers(deps, same ?? asked);
    if (same !== undefined) {
      const { actor, place } = request;
      const given = { endpoint: same, change: { off: null } };
      return { endpoint: await applyChange(deps, { actor, place }, given), created: false };
    }
    const entry = buildEntry(deps, request, asked);
    const inserted = await webhookEndpoints.insert(asked, entry);
    if (inserted === null) throw tooMany();
    return inserted;
  };
}

function buildEndpoint(deps: AddEndpointDeps, request: AddEndpointRequest): WebhookEndpoint {
  const { actor, mode, keyId, version = NEWEST_VERSION } = request;
  return {
    ...{ id: deps.ids.newId('whe'), merchantId: actor.merchantId, mode, url: request.url.trim() },
    ...{ types: cleanTypes(request.types), description: cleanDescription(request.description), version },
    ...{
      secrets: [newSecret(deps.ids, request.requestKey)],
      madeAt: deps.clock.now(),
      madeBy: actor.memberId,
      keyId,
    },
    ...{ off: null, failingSince: null, told: 'nothing' },
  };
}

function isSame(one: WebhookEndpoint, other: WebhookEndpoint): boolean {
  const [types, otherTypes] = [one, other].map(({ types: named }) => named?.join() ?? '*');
  return (
    one.keyId === other.keyId && one.mode === other.mode && one.url === other.url && types === otherTypes
  );
}

function buildEntry(
  deps: AddEndpointDeps,
  { actor, place }: EndpointAsker,
  asked: WebhookEndpoint,
): AuditEntry {
  return buildAuditEntry(deps, {
    ...{ merchantId: asked.merchantId, actor, place, action: 'endpoint.added', subject: asked.id },
    after: toAuditFields(asked),
  });
}

function tooMany(): AppError {
  return new AppError('too_many_endpoints', { most: MOST_ENDPOINTS });
}
