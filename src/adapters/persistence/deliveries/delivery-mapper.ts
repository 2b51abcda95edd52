import { type Delivery, deliveryLaneOf } from '../../../domain/delivery/delivery.js';
import type { QueuedDelivery } from '../../../ports/delivery-queue.js';
import { assertReadable, SCHEMA_VERSION } from '../schema-version.js';
import type { DeliveryDocument } from './delivery-schema.js';

export function toDeliveryDocument({ id, dueAt, ...fields }: Delivery): DeliveryDocument {
  const lane = deliveryLaneOf(fields);
  return {
    _id: id,
    schemaVersion: SCHEMA_VERSION,
    ...fields,
    lane,
    promisedAt: dueAt,
    dueAt,
    sending: false,
    outcome: null,
    settledAt: null,
  };
}

export function fromDeliveryDocument(document: DeliveryDocument): QueuedDelivery {
  assertReadable(document);
  return {
    id: document._id,
    merchantId: document.merchantId,
    linkId: document.linkId,
    channel: document.channel,
    address: document.address,
    purpose: document.purpose,
    dueAt: document.promisedAt,
    tryAt: document.dueAt ?? document.promisedAt,
    isUncertain: document.sending,
    failures: document.failures,
  };
}
