import { Schema } from 'mongoose';
import type { OwnWorkspace } from '../../../domain/chat/workspace.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import { type Untold, untoldField } from '../audit/untold.js';
import { chatPlaceSchema, DOCUMENT_OPTIONS, PART_OPTIONS, requiredText } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';

export interface MerchantDocument extends Omit<Merchant, 'id'>, VersionedDocument, Untold {
  readonly _id: string;
}

const settingsSchema = new Schema(
  {
    paidChannel: { type: chatPlaceSchema, default: null },
    watching: [chatPlaceSchema],
    currencies: [String],
    timeZone: requiredText,
    reminders: String,
    language: String,
    sending: Schema.Types.Mixed,
    refunds: Schema.Types.Mixed,
    defaultExpiry: {
      type: new Schema({ kind: requiredText, hours: Number }, PART_OPTIONS),
      required: true,
    },
  },
  PART_OPTIONS,
);

const workspaceSchema = new Schema<OwnWorkspace>(
  {
    platform: requiredText,
    workspaceId: requiredText,
    name: String,
    boundBy: String,
    // Absent, not empty, for all that never moved.
    formerIds: { type: [String], default: undefined },
    lostAt: Date,
  },
  PART_OPTIONS,
);

export const merchantSchema = new Schema<MerchantDocument>(
  {
    _id: String,
    schemaVersion: Number,
    name: requiredText,
    country: { type: String, default: null },
    mode: requiredText,
    workspaces: [workspaceSchema],
    settings: { type: settingsSchema, required: true },
    createdAt: { type: Date, required: true },
    closing: Schema.Types.Mixed,
    ...untoldField,
  },
  DOCUMENT_OPTIONS,
);

merchantSchema.index({ 'workspaces.platform': 1, 'workspaces.workspaceId': 1 }, { unique: true });
