import type { Model, mongo } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import type { WebhookEndpoints } from '../../../ports/webhook-endpoints.js';
import { withUntold } from '../audit/untold.js';
import { makeFindDocument } from '../find-document.js';
import { makeChangeEndpoint } from './change-endpoint.js';
import { makeInsertEndpoint } from './insert-endpoint.js';
import { fromWebhookEndpointDocument } from './webhook-endpoint-mapper.js';
import { STANDING, type WebhookEndpointDocument } from './webhook-endpoint-schema.js';

interface WebhookEndpointDeps {
  readonly clock: Clock;
  /** Seals what calls are signed with. */
  readonly secretBox: SecretBox;
}

/** Addresses that hear of events. */
export function createWebhookEndpoints(
  model: Model<WebhookEndpointDocument>,
  { clock, secretBox }: WebhookEndpointDeps,
): WebhookEndpoints {
  const endpoints: mongo.Collection<WebhookEndpointDocument> = model.db.collection(model.collection.name);
  return {
    ...createReads(model, secretBox),
    insert: makeInsertEndpoint(endpoints, secretBox),
    change: makeChangeEndpoint(endpoints, secretBox),
    async noteHealth(endpointId, expected, health) {
      const standing = { _id: endpointId, ...STANDING, ...expected };
      const { matchedCount } = await endpoints.updateOne(standing, { $set: health });
      return matchedCount === 1;
    },
    async remove({ merchantId, id }, entry) {
      const gone = {
        $set: { removedAt: clock.now(), secrets: [] },
        $unset: { slot: 1, identity: 1 },
      } as const;
      const standing = { _id: id, merchantId, ...STANDING };
      const { matchedCount } = await endpoints.updateOne(standing, withUntold(gone, [entry]));
      return matchedCount === 1;
    },
  };
}

type Reads = Pick<WebhookEndpoints, 'find' | 'list' | 'listOf' | 'listOn'>;

function createReads(model: Model<WebhookEndpointDocument>, secretBox: SecretBox): Reads {
  const endpoints: mongo.Collection<WebhookEndpointDocument> = model.db.collection(model.collection.name);
  const findDocument = makeFindDocument(model);
  const list: Reads['list'] = async (merchantId) => {
    const found = await endpoints.find({ merchantId, ...STANDING }).toArray();
    return found
      .map((document) => fromWebhookEndpointDocument(document, secretBox))
      .sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime() || (one.id < other.id ? 1 : -1));
  };
  const listOf: Reads['listOf'] = async (merchantId, mode) =>
    (await list(merchantId)).filter((endpoint) => endpoint.mode === mode);
  return {
    async find(merchantId, endpointId) {
      const document = await findDocument(endpointId);
      const isThere = document?.merchantId === merchantId && document.slot !== undefined;
      return isThere ? fromWebhookEndpointDocument(document, secretBox) : null;
    },
    list,
    listOf,
    listOn: async (merchantId, mode) => (await listOf(merchantId, mode)).filter(({ off }) => off === null),
  };
}
