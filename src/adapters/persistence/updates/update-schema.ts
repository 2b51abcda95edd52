import { Schema } from 'mongoose';
import type { ChatUpdate } from '../../../ports/update-inbox.js';
import { addExpiryIndex, DOCUMENT_OPTIONS, requiredNumber, requiredText } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';
import { addWorkIndexes, type WorkFields } from '../work/work-fields.js';

/** Telegram repeats what it got no answer to for 24 hours (https://core.telegram.org/bots/api#getting-updates). */
const WORKED_KEPT_SECONDS = 25 * 60 * 60;
/** Nobody wants an answer to it any more. */
const PARKED_KEPT_SECONDS = 30 * 24 * 60 * 60;

export interface UpdateDocument
  extends Omit<ChatUpdate, 'id' | 'body'>,
    Omit<WorkFields, 'holder' | 'turns' | 'failures'>,
    VersionedDocument {
  readonly _id: string;
  /** What people wrote; absent once it was worked. */
  readonly body?: string;
  /** From here on it is kept only against duplicates. */
  readonly workedAt?: Date;
}

export const updateSchema = new Schema<UpdateDocument>(
  {
    _id: String,
    schemaVersion: Number,
    platform: requiredText,
    lane: requiredText,
    order: requiredNumber,
    receivedAt: { type: Date, required: true },
    body: String,
    failures: requiredNumber,
    dueAt: Date,
    workedAt: Date,
    parkedAt: Date,
    parkedReason: String,
  },
  DOCUMENT_OPTIONS,
);

addWorkIndexes(updateSchema);
updateSchema.index({ lane: 1, order: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });
addExpiryIndex(updateSchema, 'workedAt', WORKED_KEPT_SECONDS);
addExpiryIndex(updateSchema, 'parkedAt', PARKED_KEPT_SECONDS);
