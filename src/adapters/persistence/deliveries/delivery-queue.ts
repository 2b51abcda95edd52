import { type Model, type mongo, trusted } from 'mongoose';
import { type Delivery, deliveryLaneOf } from '../../../domain/delivery/delivery.js';
import type { DeliveryQueue } from '../../../ports/delivery-queue.js';
import type { LaneWake, WorkLanes } from '../../../ports/work-lanes.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import { createLaneMessages } from '../work/lane-messages.js';
import { makeWriteTogether, type WriteTogether } from '../work/write-together.js';
import { fromDeliveryDocument, toDeliveryDocument } from './delivery-mapper.js';
import type { DeliveryDocument } from './delivery-schema.js';

export function createDeliveryQueue(
  model: Model<DeliveryDocument>,
  lanes: WorkLanes,
): DeliveryQueue & ParkedTable {
  const collection: mongo.Collection = model.collection;
  const write = makeWriteTogether(collection);
  /** Changes one that is still owed. */
  const update = (deliveryId: string, change: mongo.Document): Promise<void> =>
    write({ filter: { _id: deliveryId, dueAt: { $exists: true } } as mongo.Document, update: change });

  return {
    ...createLaneMessages(collection, lanes),
    plan: makePlan(write, lanes),
    readLane: makeReadLane(model),
    begin: batchCalls<string, boolean>((ids) => beginAll(collection, ids)),

    finish: (deliveryId, outcome, at) =>
      update(deliveryId, { $set: { outcome, settledAt: at, sending: false }, $unset: { dueAt: 1 } }),

    defer: (deliveryId, nextAttemptAt) =>
      update(deliveryId, { $set: { dueAt: nextAttemptAt, sending: false } }),

    postpone: (deliveryId, nextAttemptAt, isUncertain) =>
      update(deliveryId, {
        $set: { dueAt: nextAttemptAt, sending: isUncertain },
        $inc: { failures: 1 },
      }),

    park: (deliveryId, reason, at) =>
      update(deliveryId, {
        $set: { parkedAt: at, parkedReason: reason, sending: false },
        $unset: { dueAt: 1 },
      }),
  };
}

function makePlan(write: WriteTogether, lanes: WorkLanes): DeliveryQueue['plan'] {
  return async (deliveries) => {
    await Promise.all(
      deliveries.map((delivery) => {
        const { _id, ...fields } = toDeliveryDocument(delivery);
        return write({ filter: { _id } as mongo.Document, update: { $setOnInsert: fields }, upsert: true });
      }),
    );
    await lanes.wake(toWakes(deliveries));
  };
}

function makeReadLane(model: Model<DeliveryDocument>): DeliveryQueue['readLane'] {
  return async (lane, now, limit) => {
    const [due, next] = await Promise.all([
      model
        .find({ lane, dueAt: trusted({ $lte: now }) })
        .sort({ dueAt: 1, _id: 1 })
        .limit(limit)
        // Unless it is told, the server answers 101 documents and wants to be asked for the rest.
        .batchSize(limit)
        .lean<DeliveryDocument[]>(),
      model
        .findOne({ lane, dueAt: trusted({ $gt: now }) })
        .sort({ dueAt: 1 })
        .lean<DeliveryDocument>(),
    ]);
    return { due: due.map(fromDeliveryDocument), nextDueAt: next?.dueAt ?? null };
  };
}

/** True for each that was still owed. */
async function beginAll(collection: mongo.Collection, ids: readonly string[]) {
  const owed = { _id: { $in: [...ids] }, dueAt: { $exists: true } } as mongo.Document;
  const { matchedCount } = await collection.updateMany(owed, { $set: { sending: true } });
  if (matchedCount === ids.length) return new Map(ids.map((id) => [id, fulfilled(true)]));
  const found = await collection.find(owed, { projection: { _id: 1 } }).toArray();
  const begun = new Set(found.map(({ _id }) => String(_id)));
  return new Map(ids.map((id) => [id, fulfilled(begun.has(id))]));
}

/** Each lane once, for the soonest of its deliveries. */
function toWakes(deliveries: readonly Delivery[]): readonly LaneWake[] {
  const wakes = new Map<string, LaneWake>();
  for (const delivery of deliveries) {
    const { merchantId: share, dueAt } = delivery;
    const lane = deliveryLaneOf(delivery);
    const known = wakes.get(lane);
    if (known === undefined || dueAt < known.dueAt) wakes.set(lane, { lane, share, dueAt });
  }
  return [...wakes.values()];
}
