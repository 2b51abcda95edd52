import { Schema } from 'mongoose';
import type { ApiKey, KeySecret } from '../../../domain/api/api-key.js';
import type { KeyReveal } from '../../../ports/api-keys.js';
import { type Untold, untoldField } from '../audit/untold.js';
import type { TokenDocument } from '../one-time-tokens.js';
import { DOCUMENT_OPTIONS, PART_OPTIONS, requiredDate, requiredText } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';

export interface KeySecretPart extends KeySecret {
  /** All that is kept of the secret itself. */
  readonly hash: string;
}

export interface ApiKeyDocument extends Omit<ApiKey, 'id' | 'secrets'>, Untold, VersionedDocument {
  readonly _id: string;
  readonly secrets: readonly KeySecretPart[];
  /** Its place among the merchant's keys; absent once it is over. */
  readonly slot?: number;
}

const secretSchema = new Schema<KeySecretPart>(
  {
    hash: requiredText,
    lastFour: requiredText,
    madeAt: requiredDate,
    shownTo: requiredText,
    endsAt: { type: Date, default: null },
  },
  PART_OPTIONS,
);

export const apiKeySchema = new Schema<ApiKeyDocument>(
  {
    _id: String,
    schemaVersion: Number,
    merchantId: requiredText,
    memberId: requiredText,
    name: requiredText,
    mode: requiredText,
    scopes: [String],
    version: requiredText,
    secrets: [secretSchema],
    madeAt: requiredDate,
    madeBy: requiredText,
    approvedBy: { type: String, default: null },
    needsApproval: { type: Boolean, required: true },
    declinedAt: { type: Date, default: null },
    endsAt: { type: Date, default: null },
    revokedAt: { type: Date, default: null },
    lastUsedAt: { type: Date, default: null },
    slot: Number,
    ...untoldField,
  },
  DOCUMENT_OPTIONS,
);

apiKeySchema.index({ 'secrets.hash': 1 });
apiKeySchema.index({ merchantId: 1, madeAt: -1, _id: -1 });
apiKeySchema.index(
  { merchantId: 1, slot: 1 },
  { unique: true, partialFilterExpression: { slot: { $exists: true } } },
);

export type KeyRevealDocument = TokenDocument<KeyReveal>;

export const keyRevealSchema = new Schema<KeyRevealDocument>(
  {
    _id: String,
    merchantId: requiredText,
    keyId: requiredText,
    memberId: requiredText,
    rotation: { type: Schema.Types.Mixed, default: null },
    expiresAt: requiredDate,
  },
  DOCUMENT_OPTIONS,
);

keyRevealSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
