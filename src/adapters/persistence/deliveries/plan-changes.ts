import type { mongo } from 'mongoose';
import { DELIVERY_CHANNELS, type Delivery, deliveryLaneOf } from '../../../domain/delivery/delivery.js';
import type { DeliveryQueue } from '../../../ports/delivery-queue.js';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import { toDeliveryDocument } from './delivery-mapper.js';
import type { DeliveryDocument } from './delivery-schema.js';
import { toWakes } from './to-wakes.js';

type PlanChanges = Pick<DeliveryQueue, 'callOff' | 'move' | 'dropReminders' | 'releaseHeld'>;

/** Owed, and no try begun: these a person may still change. */
export const WAITING: mongo.Document = { dueAt: { $exists: true }, sending: false };

/**
 * What people change of what is planned. Each first writes down those that are not planned yet, so that whoever plans
 * them later finds them as they were left.
 */
export function createPlanChanges(collection: mongo.Collection, lanes: WorkLanes): PlanChanges {
  return {
    async callOff(deliveries, at) {
      const over = { outcome: 'called_off', settledAt: at } as const;
      await insertMissing(collection, deliveries, ({ dueAt, ...unplanned }) => ({ ...unplanned, ...over }));
      const ids = deliveries.map(({ id }) => id);
      await collection.updateMany(among(ids, WAITING), { $set: over, $unset: { dueAt: 1 } });
      return findIds(collection, among(ids, { outcome: 'called_off' }));
    },

    async move(deliveries, dueAt) {
      const moved = deliveries.map((delivery) => ({ ...delivery, dueAt }));
      await insertMissing(collection, moved, (unplanned) => unplanned);
      const ids = moved.map(({ id }) => id);
      const change = { $set: { dueAt, promisedAt: dueAt } };
      const { matchedCount } = await collection.updateMany(among(ids, WAITING), change);
      const isAll = matchedCount === ids.length;
      const movedIds = isAll
        ? new Set(ids)
        : await findIds(collection, among(ids, { ...WAITING, promisedAt: dueAt }));
      await lanes.wake(toWakes(moved.filter(({ id }) => movedIds.has(id))));
      return movedIds;
    },

    async dropReminders(linkId, keptIds, at) {
      const planned = {
        ...{ linkId, 'purpose.kind': 'reminder', 'purpose.number': { $gt: 0 } },
        ...{ ...WAITING, _id: { $nin: [...keptIds] } },
      };
      const change = { $set: { outcome: 'dropped', settledAt: at }, $unset: { dueAt: 1 as const } };
      await collection.updateMany(planned as mongo.Document, change);
    },

    releaseHeld: makeReleaseHeld(collection, lanes),
  };
}

type Held = Pick<DeliveryDocument, '_id' | 'lane' | 'promisedAt'>;

function makeReleaseHeld(collection: mongo.Collection, lanes: WorkLanes): PlanChanges['releaseHeld'] {
  return async (merchantId, now) => {
    const lanesOfMerchant = DELIVERY_CHANNELS.map((channel) => deliveryLaneOf({ merchantId, channel }));
    const held = { sending: false, dueAt: { $gt: now } };
    const due = { ...held, lane: { $in: lanesOfMerchant }, promisedAt: { $lte: now } };
    const found = await collection.find<Held>(due, { projection: { lane: 1, promisedAt: 1 } }).toArray();
    if (found.length === 0) return;
    const updates = found.map(({ _id, promisedAt }) => ({
      updateOne: { filter: { ...held, _id } as mongo.Document, update: { $set: { dueAt: promisedAt } } },
    }));
    await collection.bulkWrite(updates, { ordered: false });
    const woken = [...new Set(found.map(({ lane }) => lane))];
    await lanes.wake(woken.map((lane) => ({ lane, share: merchantId, dueAt: now })));
  };
}

async function insertMissing(
  collection: mongo.Collection,
  deliveries: readonly Delivery[],
  change: (document: DeliveryDocument) => DeliveryDocument,
): Promise<void> {
  if (deliveries.length === 0) return;
  const inserts = deliveries.map((delivery) => {
    const { _id, ...fields } = change(toDeliveryDocument(delivery));
    return {
      updateOne: { filter: { _id } as mongo.Document, update: { $setOnInsert: fields }, upsert: true },
    };
  });
  await collection.bulkWrite(inserts, { ordered: false });
}

function among(ids: readonly string[], filter: mongo.Document): mongo.Document {
  return { ...filter, _id: { $in: [...ids] } };
}

async function findIds(collection: mongo.Collection, filter: mongo.Document): Promise<ReadonlySet<string>> {
  const found = await collection.find(filter, { projection: { _id: 1 } }).toArray();
  return new Set(found.map(({ _id }) => String(_id)));
}
