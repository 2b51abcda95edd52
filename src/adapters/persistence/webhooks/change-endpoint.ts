import type { mongo } from 'mongoose';
import type { SecretBox } from '../../../ports/secret-box.js';
import type { EndpointChange, WebhookEndpoints } from '../../../ports/webhook-endpoints.js';
import { withUntold } from '../audit/untold.js';
import { isDuplicateKey } from '../store-errors.js';
import { fromWebhookEndpointDocument, identityOf, toSealedSecrets } from './webhook-endpoint-mapper.js';
import { STANDING, type WebhookEndpointDocument } from './webhook-endpoint-schema.js';

type Endpoints = mongo.Collection<WebhookEndpointDocument>;

/** Changes what is named; one that is now like another keeps no identity, so that both stand. */
export function makeChangeEndpoint(endpoints: Endpoints, secretBox: SecretBox): WebhookEndpoints['change'] {
  return async ({ merchantId, id }, change, entry) => {
    const standing = { _id: id, merchantId, ...STANDING };
    const update = async (fields: mongo.UpdateFilter<WebhookEndpointDocument>) => {
      const options = { returnDocument: 'after' } as const;
      const changed = await endpoints.findOneAndUpdate(standing, withUntold(fields, [entry]), options);
      return changed === null ? null : fromWebhookEndpointDocument(changed, secretBox);
    };
    const set = toSet(change, secretBox);
    if (change.url === undefined && change.types === undefined) return update({ $set: set });
    const before = await endpoints.findOne(standing);
    if (before === null) return null;
    const identity = identityOf({ ...before, ...change });
    try {
      return await update({ $set: { ...set, identity } });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return update({ $set: set, $unset: { identity: 1 } });
    }
  };
}

function toSet({ secrets, ...fields }: EndpointChange, secretBox: SecretBox) {
  return secrets === undefined ? fields : { ...fields, secrets: toSealedSecrets(secrets, secretBox) };
}
