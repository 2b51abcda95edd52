import type { EndpointSecret, WebhookEndpoint } from '../../../domain/api/webhook-endpoint.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import { hashToken } from '../hash-token.js';
import { assertReadable, SCHEMA_VERSION } from '../schema-version.js';
import type { WebhookEndpointDocument } from './webhook-endpoint-schema.js';

type Identity = Pick<WebhookEndpoint, 'mode' | 'keyId' | 'url' | 'types'>;

/** The same for the same wish, in whatever order its types are named. */
export function identityOf({ mode, keyId, url, types }: Identity): string {
  return hashToken(JSON.stringify([mode, keyId, url, types === null ? null : [...new Set(types)].sort()]));
}

export function toWebhookEndpointDocument(
  { id, secrets, ...fields }: WebhookEndpoint,
  slot: number,
  secretBox: SecretBox,
): WebhookEndpointDocument {
  return {
    _id: id,
    schemaVersion: SCHEMA_VERSION,
    ...fields,
    secrets: toSealedSecrets(secrets, secretBox),
    slot,
    identity: identityOf(fields),
  };
}

export function toSealedSecrets(secrets: readonly EndpointSecret[], secretBox: SecretBox) {
  return secrets.map(({ secret, ...rest }) => ({ sealed: secretBox.seal(secret), ...rest }));
}

export function fromWebhookEndpointDocument(
  document: WebhookEndpointDocument,
  secretBox: SecretBox,
): WebhookEndpoint {
  assertReadable(document);
  const { _id: id, schemaVersion: _, untold: __, slot: ___, identity: ____, ...stored } = document;
  const { removedAt: _____, secrets, ...fields } = stored;
  return {
    ...fields,
    id,
    secrets: secrets.map(({ sealed, ...rest }) => ({ secret: secretBox.open(sealed), ...rest })),
  };
}
