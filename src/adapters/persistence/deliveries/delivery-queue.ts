import { type Model, trusted } from 'mongoose';
import type { Delivery } from '../../../domain/delivery/delivery.js';
import type { DeliveryQueue } from '../../../ports/delivery-queue.js';
import { claimUpTo, dueClaim } from '../lease.js';
import type { DeliveryDocument } from './delivery-schema.js';

const PENDING = { dueAt: trusted({ $exists: true }) };

export function createDeliveryQueue(model: Model<DeliveryDocument>): DeliveryQueue {
  return {
    async plan(deliveries) {
      if (deliveries.length === 0) return;
      await model.bulkWrite(
        deliveries.map((delivery) => {
          const { _id, ...fields } = toDeliveryDocument(delivery);
          return { updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true } };
        }),
      );
    },

    async claimDue(now, leaseMs, limit) {
      const claimed = await claimUpTo(limit, () =>
        model.findOneAndUpdate(...dueClaim(now, leaseMs)).lean<DeliveryDocument>(),
      );
      return claimed.map(fromDeliveryDocument);
    },

    async settle(deliveryId, outcome, at) {
      const settled = { outcome, settledAt: at };
      await model.updateOne({ _id: deliveryId, ...PENDING }, { $set: settled, $unset: { dueAt: 1 } });
    },

    async defer(deliveryId, nextAttemptAt) {
      await model.updateOne({ _id: deliveryId, ...PENDING }, { $set: { dueAt: nextAttemptAt } });
    },

    async postpone(deliveryId, nextAttemptAt) {
      const change = { $set: { dueAt: nextAttemptAt }, $inc: { failures: 1 } };
      await model.updateOne({ _id: deliveryId, ...PENDING }, change);
    },
  };
}

function toDeliveryDocument({ id, dueAt, ...fields }: Delivery): DeliveryDocument {
  return { _id: id, ...fields, promisedAt: dueAt, dueAt, outcome: null, settledAt: null };
}

function fromDeliveryDocument(document: DeliveryDocument): Delivery {
  return {
    id: document._id,
    merchantId: document.merchantId,
    linkId: document.linkId,
    channel: document.channel,
    address: document.address,
    purpose: document.purpose,
    dueAt: document.promisedAt,
    failures: document.failures,
  };
}
