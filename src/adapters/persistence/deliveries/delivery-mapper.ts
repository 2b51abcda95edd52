import { type Delivery, deliveryLaneOf } from '../../../domain/delivery/delivery.js';
import type { QueuedDelivery, UncertainTry } from '../../../ports/delivery-queue.js';
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

/** What was planned, whatever became of it. */
export function toPlanned(document: DeliveryDocument): Delivery {
  assertReadable(document);
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

export function fromDeliveryDocument(document: DeliveryDocument): QueuedDelivery {
  const planned = toPlanned(document);
  return { ...planned, tryAt: document.dueAt ?? planned.dueAt, uncertain: toUncertainTry(document) };
}

/** What was begun by the release before tells not when: not before it was promised. */
function toUncertainTry({ sending, begunAt, unanswered, promisedAt }: DeliveryDocument): UncertainTry | null {
  if (!sending) return null;
  return { kind: unanswered === true ? 'unanswered' : 'begun', begunAt: begunAt ?? promisedAt };
}

/** The fields of a try nobody knows the end of. */
export function toTryFields(uncertain: UncertainTry | null) {
  if (uncertain === null) return { sending: false };
  const { kind, begunAt } = uncertain;
  return { sending: true, begunAt, unanswered: kind === 'unanswered' };
}
