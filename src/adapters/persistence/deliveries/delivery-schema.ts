import { Schema } from 'mongoose';
import type { Delivery } from '../../../domain/delivery/delivery.js';
import { DOCUMENT_OPTIONS, requiredText } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';
import { addWorkIndexes, type WorkFields } from '../work/work-fields.js';

export interface DeliveryDocument
  extends Omit<Delivery, 'id' | 'dueAt'>,
    Omit<WorkFields, 'holder' | 'failures'>,
    VersionedDocument {
  readonly _id: string;
  readonly lane: string;
  /** When it is promised; kept when a failure moves `dueAt`. */
  readonly promisedAt: Date;
  /** Begun, and nothing is noted since. */
  readonly sending: boolean;
  /** When it was begun last; absent before that, and in what was begun by the release before. */
  readonly begunAt?: Date;
  /** Whether that try ended without an answer that says what came of it. */
  readonly unanswered?: boolean;
  readonly outcome: 'sent' | 'dropped' | 'called_off' | null;
  /** When it was finished. */
  readonly settledAt: Date | null;
}

/** Long after its event can be told again: planned a second time, it would be sent a second time. */
const KEPT_SECONDS = 45 * 24 * 60 * 60;

export const deliverySchema = new Schema<DeliveryDocument>(
  {
    _id: String,
    schemaVersion: Number,
    merchantId: requiredText,
    linkId: requiredText,
    channel: requiredText,
    address: requiredText,
    purpose: { type: Schema.Types.Mixed, required: true },
    failures: { type: Number, required: true },
    promisedAt: { type: Date, required: true },
    lane: requiredText,
    dueAt: Date,
    parkedAt: Date,
    parkedReason: String,
    sending: { type: Boolean, default: false },
    begunAt: Date,
    unanswered: Boolean,
    outcome: { type: String, default: null },
    settledAt: { type: Date, default: null },
  },
  DOCUMENT_OPTIONS,
);

deliverySchema.index({ settledAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });
addWorkIndexes(deliverySchema);
deliverySchema.index(
  { lane: 1, dueAt: 1, _id: 1 },
  { partialFilterExpression: { dueAt: { $exists: true } } },
);
deliverySchema.index({ linkId: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });
deliverySchema.index({ address: 1, merchantId: 1 });
