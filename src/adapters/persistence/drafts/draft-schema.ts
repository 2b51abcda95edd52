import { Schema } from 'mongoose';
import type { Creation, Draft } from '../../../ports/draft-repository.js';
import { DOCUMENT_OPTIONS, PART_OPTIONS } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';
import { addWorkIndexes, type WorkFields, workPartSchema } from '../work/work-fields.js';

const DAY_SECONDS = 24 * 60 * 60;

export interface DraftDocument extends Omit<Draft, 'id'>, VersionedDocument {
  readonly _id: string;
  /** Absent while the link is being made: such a draft must not vanish. */
  readonly savedAt?: Date;
  readonly creation?: Creation;
  /** There while a link was asked for and is not finished. */
  readonly work?: WorkFields;
}

const requiredText = { type: String, required: true };

const creationSchema = new Schema<Creation>(
  { askedAt: { type: Date, required: true }, waitsAt: { type: Schema.Types.Mixed, required: true } },
  PART_OPTIONS,
);

export const draftSchema = new Schema<DraftDocument>(
  {
    _id: String,
    schemaVersion: Number,
    merchantId: requiredText,
    memberId: requiredText,
    values: Schema.Types.Mixed,
    reviewed: { type: Schema.Types.Mixed, default: null },
    origin: { type: Schema.Types.Mixed, default: null },
    createdAt: { type: Date, required: true },
    savedAt: Date,
    creation: creationSchema,
    work: workPartSchema,
  },
  DOCUMENT_OPTIONS,
);

draftSchema.index({ savedAt: 1 }, { expireAfterSeconds: DAY_SECONDS });
addWorkIndexes(draftSchema, 'work.');
