import { Schema } from 'mongoose';
import type { KnownStanding } from '../../../domain/payment/gateway-standing.js';
import type { OwnAccount } from '../../../ports/gateway-accounts.js';
import { DOCUMENT_OPTIONS, requiredText } from '../schema-parts.js';

export interface GatewayAccountDocument extends Omit<OwnAccount, 'id' | 'hasWebhookSecret' | 'standing'> {
  readonly _id: string;
  /** Absent once they are removed. */
  readonly sealedKeys?: string;
  /** The release before read none. */
  readonly standing?: KnownStanding;
  /** The newest first, each sealed by itself. */
  readonly sealedWebhookSecrets: readonly string[];
}

export const gatewayAccountSchema = new Schema<GatewayAccountDocument>(
  {
    _id: String,
    merchantId: requiredText,
    provider: requiredText,
    mode: requiredText,
    accountRef: requiredText,
    displayName: { type: String, default: null },
    lastFour: requiredText,
    status: requiredText,
    revision: { type: Number, required: true },
    lastSignedAt: { type: Date, default: null },
    connectedBy: requiredText,
    connectedAt: { type: Date, required: true },
    standing: Schema.Types.Mixed,
    sealedKeys: String,
    sealedWebhookSecrets: [String],
  },
  DOCUMENT_OPTIONS,
);

/** One account of a gateway is one of a merchant's, however often its keys are given. */
gatewayAccountSchema.index({ merchantId: 1, provider: 1, mode: 1, accountRef: 1 }, { unique: true });
