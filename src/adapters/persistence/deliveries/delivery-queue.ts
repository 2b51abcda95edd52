import { type Model, type mongo, trusted } from 'mongoose';
import type { DeliveryQueue } from '../../../ports/delivery-queue.js';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import { createLaneMessages } from '../work/lane-messages.js';
import { makeWriteTogether, type WriteTogether } from '../work/write-together.js';
import { fromDeliveryDocument, toDeliveryDocument, toPlanned, toTryFields } from './delivery-mapper.js';
import type { DeliveryDocument } from './delivery-schema.js';
import { createPlanChanges, WAITING } from './plan-changes.js';
import { toWakes } from './to-wakes.js';

export function createDeliveryQueue(
  model: Model<DeliveryDocument>,
  lanes: WorkLanes,
): DeliveryQueue & ParkedTable {
  const collection: mongo.Collection = model.collection;
  const write = makeWriteTogether(collection);

  return {
    ...createLaneMessages(collection, lanes),
    plan: makePlan(write, lanes),
    readLane: makeReadLane(model),
    ...createPlanChanges(collection, lanes),
    begin: makeBegin(collection),
    ...createTryNotes(write),

    async find(deliveryId) {
      const document = await model.findById(deliveryId).lean<DeliveryDocument>();
      return document === null ? null : toPlanned(document);
    },

    async listMerchantIds(address) {
      const ids: readonly string[] = await model.distinct('merchantId', { address });
      return ids.slice(0, MOST_MERCHANTS);
    },
  };
}

/** More than ever write to one person. */
const MOST_MERCHANTS = 100;

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

interface Begun {
  readonly id: string;
  readonly at: Date;
  readonly address: string | undefined;
}

function makeBegin(collection: mongo.Collection): DeliveryQueue['begin'] {
  const begin = batchCalls<Begun, boolean>((begun) => beginAll(collection, begun));
  return (id, at, address) => begin({ id, at, address });
}

/** True for each that was still owed, and due. */
async function beginAll(collection: mongo.Collection, begun: readonly Begun[]) {
  // All of these times have come: the newest holds for each.
  const begunAt = new Date(Math.max(...begun.map(({ at }) => at.getTime())));
  const ids = begun.map(({ id }) => id);
  const owed = { _id: { $in: ids }, dueAt: { $lte: begunAt } } as mongo.Document;
  const change = { $set: toTryFields({ kind: 'begun', begunAt }) };
  await readdress(collection, begun);
  const { matchedCount } = await collection.updateMany(owed, change);
  if (matchedCount === ids.length) return new Map(begun.map((one) => [one, fulfilled(true)]));
  const found = await collection.find(owed, { projection: { _id: 1 } }).toArray();
  const ours = new Set(found.map(({ _id }) => String(_id)));
  return new Map(begun.map((one) => [one, fulfilled(ours.has(one.id))]));
}

/** Before it is marked: a crash in between leaves one that has not begun, and follows its link's contact again. */
async function readdress(collection: mongo.Collection, begun: readonly Begun[]): Promise<void> {
  const changes = begun.flatMap(({ id: _id, address }) =>
    address === undefined
      ? []
      : [{ updateOne: { filter: { _id, ...WAITING } as mongo.Document, update: { $set: { address } } } }],
  );
  if (changes.length > 0) await collection.bulkWrite(changes, { ordered: false });
}

/** What became of a try. Each changes only one that is still owed. */
function createTryNotes(write: WriteTogether): Pick<DeliveryQueue, 'finish' | 'defer' | 'postpone' | 'park'> {
  const update = (deliveryId: string, change: mongo.Document): Promise<void> =>
    write({ filter: { _id: deliveryId, dueAt: { $exists: true } } as mongo.Document, update: change });
  return {
    finish: (deliveryId, outcome, at) =>
      update(deliveryId, { $set: { outcome, settledAt: at, sending: false }, $unset: { dueAt: 1 } }),

    defer: (deliveryId, nextAttemptAt, uncertain) =>
      update(deliveryId, { $set: { dueAt: nextAttemptAt, ...toTryFields(uncertain) } }),

    postpone: (deliveryId, nextAttemptAt, uncertain) =>
      update(deliveryId, {
        $set: { dueAt: nextAttemptAt, ...toTryFields(uncertain) },
        $inc: { failures: 1 },
      }),

    park: (deliveryId, reason, at) =>
      update(deliveryId, {
        $set: { parkedAt: at, parkedReason: reason, sending: false },
        $unset: { dueAt: 1 },
      }),
  };
}
