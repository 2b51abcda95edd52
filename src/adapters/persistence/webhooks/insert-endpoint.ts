import type { mongo } from 'mongoose';
import { MOST_ENDPOINTS, type WebhookEndpoint } from '../../../domain/api/webhook-endpoint.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import type { WebhookEndpoints } from '../../../ports/webhook-endpoints.js';
import { beginUntold } from '../audit/untold.js';
import { findFreeSlot } from '../free-slot.js';
import { isDuplicateKey } from '../store-errors.js';
import {
  fromWebhookEndpointDocument,
  identityOf,
  toWebhookEndpointDocument,
} from './webhook-endpoint-mapper.js';
import { STANDING, type WebhookEndpointDocument } from './webhook-endpoint-schema.js';

type Endpoints = mongo.Collection<WebhookEndpointDocument>;

/** Of many who ask for the same at once, one makes it and the others find it. */
export function makeInsertEndpoint(endpoints: Endpoints, secretBox: SecretBox): WebhookEndpoints['insert'] {
  return async (endpoint, entry) => {
    const { merchantId } = endpoint;
    for (let round = 0; ; round += 1) {
      const earlier = await endpoints.findOne({ merchantId, identity: identityOf(endpoint) });
      if (earlier !== null) {
        return { endpoint: fromWebhookEndpointDocument(earlier, secretBox), created: false };
      }
      const slot = await findSlot(endpoints, endpoint, round);
      if (slot === null) return null;
      const document = toWebhookEndpointDocument(endpoint, slot, secretBox);
      if (await tryInsert(endpoints, { ...document, ...beginUntold([entry]) })) {
        return { endpoint, created: true };
      }
    }
  };
}

async function findSlot(
  endpoints: Endpoints,
  { merchantId, id }: WebhookEndpoint,
  round: number,
): Promise<number | null> {
  const others = await endpoints
    .find({ merchantId, ...STANDING }, { projection: { slot: 1 }, batchSize: MOST_ENDPOINTS + 1 })
    .toArray();
  return findFreeSlot(
    others.flatMap(({ slot }) => slot ?? []),
    { most: MOST_ENDPOINTS, for: id, round },
  );
}

/** False when another took the place, or made the same, at the same moment. */
async function tryInsert(endpoints: Endpoints, document: WebhookEndpointDocument): Promise<boolean> {
  try {
    await endpoints.insertOne(document);
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    if ((await endpoints.findOne({ _id: document._id })) !== null) throw error;
    return false;
  }
}
