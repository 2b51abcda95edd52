import type { RecordsByKind } from '../../../ports/merchant-records.js';
import type { GatewayAccountDocument } from '../gateway-accounts/gateway-account-schema.js';
import type { SuppressionDocument } from '../suppressions/suppression-repository.js';
import type { WebhookEndpointDocument } from '../webhooks/webhook-endpoint-schema.js';

/** An account as its owner may take it along: no keys, sealed or not. */
export function toGatewayRecord(document: GatewayAccountDocument): RecordsByKind['gateway'] {
  const { _id: id, sealedKeys: _keys, sealedWebhookSecrets: _secrets, standing: _, ...account } = document;
  return { id, ...account };
}

export function toSuppressionRecord(document: SuppressionDocument): RecordsByKind['suppression'] {
  const { merchantId, channel, address, reason, since } = document;
  return { merchantId, channel, address, reason, since };
}

/** An endpoint without what its calls are signed with. */
export function toEndpointRecord(document: WebhookEndpointDocument): RecordsByKind['endpoint'] {
  const {
    _id: id,
    schemaVersion: _,
    untold: __,
    slot: ___,
    identity: ____,
    secrets: _____,
    ...fields
  } = document;
  return { id, ...fields };
}
