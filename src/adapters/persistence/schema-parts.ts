import { Schema } from 'mongoose';
import type { ChatPlace } from '../../domain/chat/chat-place.js';
import type { Money } from '../../domain/money/money.js';

/** Documents hold what the mappers give and nothing else: no `__v`, no virtual `id`, nulls and empty objects kept. */
export const DOCUMENT_OPTIONS = {
  versionKey: false,
  id: false,
  minimize: false,
  autoIndex: false,
  autoCreate: false,
} as const;

/** A part of a document, without an id of its own. */
export const PART_OPTIONS = { ...DOCUMENT_OPTIONS, _id: false } as const;

export const requiredText = { type: String, required: true } as const;
export const requiredNumber = { type: Number, required: true } as const;
export const requiredDate = { type: Date, required: true } as const;

/**
 * Has documents removed so long after the date in a field. Those that do not have it have no entry in the index, so that it
 * costs whoever stores them nothing: https://www.mongodb.com/docs/manual/core/index-ttl/#partial-indexes
 */
export function addExpiryIndex(
  schema: Pick<Schema, 'index'>,
  field: string,
  expireAfterSeconds: number,
): void {
  schema.index(
    { [field]: 1 },
    { expireAfterSeconds, partialFilterExpression: { [field]: { $exists: true } } },
  );
}

export const moneySchema = new Schema<Money>(
  {
    minor: { type: Number, required: true, validate: Number.isSafeInteger },
    currency: { type: String, required: true },
  },
  PART_OPTIONS,
);

export const chatPlaceSchema = new Schema<ChatPlace>(
  {
    platform: { type: String, required: true },
    workspaceId: String,
    channelId: { type: String, required: true },
    isCustomers: Boolean,
  },
  PART_OPTIONS,
);
