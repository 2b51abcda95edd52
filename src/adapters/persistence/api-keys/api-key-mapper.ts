import type { ApiKey, KeySecret } from '../../../domain/api/api-key.js';
import { assertReadable, SCHEMA_VERSION } from '../schema-version.js';
import type { ApiKeyDocument, KeySecretPart } from './api-key-schema.js';

/** A new key, which has no secret yet. */
export function toApiKeyDocument({ id, ...fields }: ApiKey, slot: number): ApiKeyDocument {
  return { _id: id, schemaVersion: SCHEMA_VERSION, ...fields, secrets: [], slot };
}

export function fromApiKeyDocument(document: ApiKeyDocument): ApiKey {
  assertReadable(document);
  const { _id: id, schemaVersion: _, untold: __, slot: ___, secrets, ...fields } = document;
  return { ...fields, id, secrets: secrets.map(toKeySecret) };
}

export function toKeySecret({ lastFour, madeAt, shownTo, endsAt }: KeySecretPart): KeySecret {
  return { lastFour, madeAt, shownTo, endsAt };
}
