import type { mongo } from 'mongoose';
import type { WebhookQueue } from '../../../ports/webhook-queue.js';
import {
  BY_DUE,
  BY_MAKING,
  byMaking,
  fromWebhookDeliveryDocument,
  type WebhookDeliveryDocument,
} from './webhook-delivery-schema.js';

type Deliveries = mongo.Collection<WebhookDeliveryDocument>;

/** What is due at one endpoint, without what has to wait for an earlier one of its order. */
export function makeReadLane(deliveries: Deliveries): WebhookQueue['readLane'] {
  return async (endpointId, now, limit) => {
    const [read, next] = await Promise.all([
      deliveries
        .find({ endpointId, dueAt: { $lte: now } }, { sort: BY_DUE, limit, batchSize: limit + 1 })
        .toArray(),
      deliveries.findOne({ endpointId, dueAt: { $gt: now } }, { sort: BY_DUE, projection: { dueAt: 1 } }),
    ]);
    // Where nothing is put off, nothing holds up another.
    const held = next === null ? new Set() : await putOffHeld(deliveries, { endpointId, now }, read);
    const due = read.filter(({ _id }) => !held.has(_id)).sort(byMaking);
    return {
      due: due.map(fromWebhookDeliveryDocument),
      nextDueAt: next?.dueAt ?? null,
      hasMore: read.length === limit,
    };
  };
}

interface Moment {
  readonly endpointId: string;
  readonly now: Date;
}

/** Ids of those that wait for an earlier one: from now on with it, so that they are not read again before its time. */
async function putOffHeld(
  deliveries: Deliveries,
  moment: Moment,
  read: readonly WebhookDeliveryDocument[],
): Promise<ReadonlySet<string>> {
  const orders = new Set(read.flatMap(({ order }) => order ?? []));
  const held = await Promise.all(
    [...orders].map(async (order) => {
      const behind = { ...moment, rows: read.filter((row) => row.order === order) };
      return putOffBehind(deliveries, order, behind);
    }),
  );
  return new Set(held.flat());
}

async function putOffBehind(
  deliveries: Deliveries,
  order: string,
  { endpointId, now, rows }: Moment & { readonly rows: readonly WebhookDeliveryDocument[] },
): Promise<readonly string[]> {
  const first = await deliveries.findOne(
    { endpointId, order, dueAt: { $gt: now } },
    { sort: BY_MAKING, projection: { dueAt: 1, ...BY_MAKING } },
  );
  if (first?.dueAt === undefined) return [];
  const held = rows.filter((row) => byMaking(first, row) < 0).map(({ _id }) => _id);
  if (held.length === 0) return [];
  const behind = { endpointId, order, madeAt: { $gte: first.madeAt }, dueAt: { $lte: now } };
  await deliveries.updateMany(behind, { $set: { dueAt: first.dueAt } });
  return held;
}
