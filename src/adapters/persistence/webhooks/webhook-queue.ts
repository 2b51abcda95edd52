import type { Model, mongo } from 'mongoose';
import type { WebhookDelivery } from '../../../domain/api/webhook-delivery.js';
import type { WebhookQueue } from '../../../ports/webhook-queue.js';
import type { LaneWake, WorkLanes } from '../../../ports/work-lanes.js';
import { makeFindById } from '../find-by-id.js';
import { measureRows } from '../work/measure-rows.js';
import { wakeAround } from '../work/wake-around.js';
import { makeWriteTogether, type WriteTogether } from '../work/write-together.js';
import { makeListMissed } from './list-missed.js';
import { makeReadLane } from './read-webhook-lane.js';
import {
  fromWebhookDeliveryDocument,
  toWebhookDeliveryDocument,
  type WebhookDeliveryDocument,
} from './webhook-delivery-schema.js';

type Deliveries = mongo.Collection<WebhookDeliveryDocument>;

/** More than there ever are of one delivery. */
const MOST_TRIES = 20;

/** Events on their way to endpoints, in the order in which they are due. */
export function createWebhookQueue(model: Model<WebhookDeliveryDocument>, lanes: WorkLanes): WebhookQueue {
  const deliveries: Deliveries = model.db.collection(model.collection.name);
  const write = makeWriteTogether(model.collection);
  return {
    measure: (now) => measureRows({ collection: model.collection, prefix: '' }, now),
    plan: makePlan(write, lanes),
    readLane: makeReadLane(deliveries),
    noteTry: makeNoteTry(write),
    hurry: makeHurry(deliveries, lanes),
    async dropAll(endpointId, at) {
      const over = { $set: { state: 'dropped', settledAt: at }, $unset: { dueAt: 1 } } as const;
      await deliveries.updateMany({ endpointId, dueAt: { $exists: true } }, over);
    },
    async list(endpointId, limit) {
      const options = { sort: { madeAt: -1, _id: -1 }, limit, batchSize: limit + 1 } as const;
      return (await deliveries.find({ endpointId }, options).toArray()).map(fromWebhookDeliveryDocument);
    },
    find: makeFindById(model, fromWebhookDeliveryDocument),
    listMissed: makeListMissed(deliveries),
  };
}

function makePlan(write: WriteTogether, lanes: WorkLanes): WebhookQueue['plan'] {
  return async (planned) => {
    await Promise.all(
      planned.map((delivery) => {
        const { _id, ...fields } = toWebhookDeliveryDocument(delivery);
        return write({ filter: { _id } as mongo.Document, update: { $setOnInsert: fields }, upsert: true });
      }),
    );
    await lanes.wake(planned.flatMap(toWake));
  };
}

function makeHurry(deliveries: Deliveries, lanes: WorkLanes): WebhookQueue['hurry'] {
  return async (endpointId, at) => {
    const later = { endpointId, dueAt: { $gt: at } };
    const one = await deliveries.findOne(later);
    if (one === null) return;
    const wake = { lane: endpointId, share: one.merchantId, dueAt: at };
    await wakeAround(lanes, wake, () => deliveries.updateMany(later, { $set: { dueAt: at } }));
  };
}

function toWake({ endpointId: lane, merchantId: share, dueAt }: WebhookDelivery): readonly LaneWake[] {
  return dueAt === null ? [] : [{ lane, share, dueAt }];
}

function makeNoteTry(write: WriteTogether): WebhookQueue['noteTry'] {
  return (deliveryId, made, next) => {
    const tries = { $push: { tries: { $each: [made], $slice: -MOST_TRIES } } };
    const change =
      'dueAt' in next
        ? { ...tries, $set: { dueAt: next.dueAt } }
        : { ...tries, $set: { state: next.state, settledAt: made.at }, $unset: { dueAt: 1 } };
    const waits = { _id: deliveryId, dueAt: { $exists: true } } as mongo.Document;
    return write({ filter: waits, update: change });
  };
}
