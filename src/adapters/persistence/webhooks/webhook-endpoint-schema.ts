import { Schema } from 'mongoose';
import type { WebhookEndpoint } from '../../../domain/api/webhook-endpoint.js';
import { type Untold, untoldField } from '../audit/untold.js';
import { DOCUMENT_OPTIONS, PART_OPTIONS, requiredDate, requiredText } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';

interface SealedSecret {
  readonly sealed: string;
  readonly endsAt: Date | null;
  readonly askedAs?: string;
}

export interface WebhookEndpointDocument
  extends Omit<WebhookEndpoint, 'id' | 'secrets'>,
    Untold,
    VersionedDocument {
  readonly _id: string;
  readonly secrets: readonly SealedSecret[];
  /** Its place among the merchant's endpoints; absent once it is removed. */
  readonly slot?: number;
  /** Of who wants what where: asked for again, it is this one. Absent where a person made two alike. */
  readonly identity?: string;
  /** It stays for a while, for what the trail is to be told of it. */
  readonly removedAt?: Date;
}

/** Long after the trail has heard of it. */
const REMOVED_KEPT_SECONDS = 30 * 24 * 60 * 60;

export const webhookEndpointSchema = new Schema<WebhookEndpointDocument>(
  {
    _id: String,
    schemaVersion: Number,
    merchantId: requiredText,
    mode: requiredText,
    url: requiredText,
    types: { type: [String], default: null },
    description: { type: String, default: null },
    version: requiredText,
    secrets: [
      new Schema<SealedSecret>(
        { sealed: requiredText, endsAt: { type: Date, default: null }, askedAs: String },
        PART_OPTIONS,
      ),
    ],
    madeAt: requiredDate,
    madeBy: requiredText,
    keyId: { type: String, default: null },
    off: { type: Schema.Types.Mixed, default: null },
    failingSince: { type: Date, default: null },
    told: requiredText,
    slot: Number,
    identity: String,
    removedAt: Date,
    ...untoldField,
  },
  DOCUMENT_OPTIONS,
);

webhookEndpointSchema.index(
  { merchantId: 1, slot: 1 },
  { unique: true, partialFilterExpression: { slot: { $exists: true } } },
);
// Also of those that are removed: what they keep for the trail.
webhookEndpointSchema.index({ merchantId: 1, _id: 1 });
webhookEndpointSchema.index({ removedAt: 1 }, { expireAfterSeconds: REMOVED_KEPT_SECONDS });
webhookEndpointSchema.index(
  { merchantId: 1, identity: 1 },
  { unique: true, partialFilterExpression: { identity: { $exists: true } } },
);

/** Of a filter: those that are there. */
export const STANDING = { slot: { $gte: 0 } } as const;
