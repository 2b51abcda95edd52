import { Schema } from 'mongoose';
import type { Creation, Draft } from '../../../ports/draft-repository.js';
import { DOCUMENT_OPTIONS, PART_OPTIONS } from '../schema-parts.js';

const DAY_SECONDS = 24 * 60 * 60;

/** There while a link was asked for and is not finished. */
export interface DraftWork {
  /** When it may be gone on with, once its holder is gone or has let go of it. */
  readonly dueAt: Date;
  /** The instance that works on it; null: nobody. */
  readonly holder: string | null;
  readonly failures: number;
}

export interface DraftDocument extends Omit<Draft, 'id'> {
  readonly _id: string;
  /** Absent while the link is being made: such a draft must not vanish. */
  readonly savedAt?: Date;
  readonly creation?: Creation;
  readonly work?: DraftWork;
}

const requiredText = { type: String, required: true };

const creationSchema = new Schema<Creation>(
  { askedAt: { type: Date, required: true }, waitsAt: { type: Schema.Types.Mixed, required: true } },
  PART_OPTIONS,
);

const workSchema = new Schema<DraftWork>(
  {
    dueAt: { type: Date, required: true },
    holder: { type: String, default: null },
    failures: { type: Number, required: true },
  },
  PART_OPTIONS,
);

export const draftSchema = new Schema<DraftDocument>(
  {
    _id: String,
    merchantId: requiredText,
    memberId: requiredText,
    values: Schema.Types.Mixed,
    reviewed: { type: Schema.Types.Mixed, default: null },
    origin: { type: Schema.Types.Mixed, default: null },
    createdAt: { type: Date, required: true },
    savedAt: Date,
    creation: creationSchema,
    work: workSchema,
  },
  DOCUMENT_OPTIONS,
);

draftSchema.index({ savedAt: 1 }, { expireAfterSeconds: DAY_SECONDS });
draftSchema.index({ 'work.dueAt': 1 }, { partialFilterExpression: { 'work.dueAt': { $exists: true } } });
