import { Schema } from 'mongoose';
import type { DeliveryTry, WebhookDelivery } from '../../../domain/api/webhook-delivery.js';
import {
  DOCUMENT_OPTIONS,
  PART_OPTIONS,
  requiredDate,
  requiredNumber,
  requiredText,
} from '../schema-parts.js';
import { assertReadable, SCHEMA_VERSION, type VersionedDocument } from '../schema-version.js';
import { addWorkIndexes } from '../work/work-fields.js';

export interface WebhookDeliveryDocument
  extends Omit<WebhookDelivery, 'id' | 'order' | 'dueAt'>,
    VersionedDocument {
  readonly _id: string;
  /** Absent in those planned before there were orders. */
  readonly order?: string | null;
  /** Absent while it is not tried, so that the index holds only work. */
  readonly dueAt?: Date;
  /** When it was over; null: it waits. */
  readonly settledAt: Date | null;
}

const KEPT_SECONDS = 30 * 24 * 60 * 60;

/** Those made first lead, and of a link's events of one moment those that happened first. */
export const BY_MAKING = { madeAt: 1, sequence: 1, _id: 1 } as const;
export const BY_DUE = { dueAt: 1, ...BY_MAKING } as const;

const trySchema = new Schema<DeliveryTry>(
  {
    at: requiredDate,
    status: { type: Number, default: null },
    tookMs: requiredNumber,
    answer: { type: String, default: '' },
    problem: { type: String, default: null },
  },
  PART_OPTIONS,
);

export const webhookDeliverySchema = new Schema<WebhookDeliveryDocument>(
  {
    _id: String,
    schemaVersion: Number,
    eventId: requiredText,
    endpointId: requiredText,
    merchantId: requiredText,
    type: requiredText,
    linkId: { type: String, default: null },
    sequence: { type: Number, default: null },
    order: { type: String, default: null },
    state: requiredText,
    madeAt: requiredDate,
    dueAt: Date,
    tries: [trySchema],
    isRepeat: { type: Boolean, required: true },
    settledAt: { type: Date, default: null },
  },
  DOCUMENT_OPTIONS,
);

webhookDeliverySchema.index({ settledAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });
addWorkIndexes(webhookDeliverySchema);
for (const key of [BY_DUE, { order: 1, ...BY_MAKING }] as const) {
  const partialFilterExpression = { dueAt: { $exists: true } };
  webhookDeliverySchema.index({ endpointId: 1, ...key }, { partialFilterExpression });
}
webhookDeliverySchema.index({ endpointId: 1, madeAt: -1, _id: -1 });
webhookDeliverySchema.index({ endpointId: 1, state: 1, madeAt: 1, _id: 1 });
webhookDeliverySchema.index({ eventId: 1, endpointId: 1 });
webhookDeliverySchema.index({ merchantId: 1 });

export function toWebhookDeliveryDocument({
  id,
  dueAt,
  ...fields
}: WebhookDelivery): WebhookDeliveryDocument {
  const document = { _id: id, schemaVersion: SCHEMA_VERSION, ...fields };
  return dueAt === null ? { ...document, settledAt: fields.madeAt } : { ...document, dueAt, settledAt: null };
}

export function fromWebhookDeliveryDocument(document: WebhookDeliveryDocument): WebhookDelivery {
  assertReadable(document);
  const { _id: id, schemaVersion: _, settledAt: __, dueAt = null, ...fields } = document;
  return { ...fields, id, order: fields.order ?? null, dueAt };
}

type Made = Pick<WebhookDeliveryDocument, keyof typeof BY_MAKING>;

/** Those made first leading; events of one link that were made in one moment go by their numbers. */
export function byMaking(one: Made, other: Made): number {
  return (
    one.madeAt.getTime() - other.madeAt.getTime() ||
    (one.sequence ?? 0) - (other.sequence ?? 0) ||
    (one._id < other._id ? -1 : 1)
  );
}
