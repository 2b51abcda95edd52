import { Schema } from 'mongoose';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import { chatPlaceSchema, DOCUMENT_OPTIONS, PART_OPTIONS } from '../schema-parts.js';

export interface MerchantDocument extends Omit<Merchant, 'id'> {
  readonly _id: string;
}

const requiredText = { type: String, required: true };

const settingsSchema = new Schema(
  {
    paidChannel: { type: chatPlaceSchema, default: null },
    currencies: [String],
    timeZone: requiredText,
    reminders: String,
    defaultExpiry: {
      type: new Schema({ kind: requiredText, hours: Number }, PART_OPTIONS),
      required: true,
    },
  },
  PART_OPTIONS,
);

export const merchantSchema = new Schema<MerchantDocument>(
  {
    _id: String,
    name: requiredText,
    mode: requiredText,
    workspace: {
      type: new Schema({ platform: requiredText, workspaceId: requiredText }, PART_OPTIONS),
      required: true,
    },
    settings: { type: settingsSchema, required: true },
    createdAt: { type: Date, required: true },
  },
  DOCUMENT_OPTIONS,
);

merchantSchema.index({ 'workspace.platform': 1, 'workspace.workspaceId': 1 }, { unique: true });
