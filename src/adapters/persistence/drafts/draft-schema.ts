import { Schema } from 'mongoose';
import type { ChatPlatform } from '../../../domain/chat/chat-place.js';
import type { Creation, Draft, WaitingPlace } from '../../../ports/draft-repository.js';
import { DOCUMENT_OPTIONS, PART_OPTIONS, requiredText } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';
import { addWorkIndexes, type WorkFields, workPartSchema } from '../work/work-fields.js';

const DAY_SECONDS = 24 * 60 * 60;

export interface DraftDocument extends Omit<Draft, 'id'>, VersionedDocument {
  readonly _id: string;
  /** Absent while the link is being made: such a draft must not vanish. */
  readonly savedAt?: Date;
  readonly creation?: StoredCreation;
  /** There while a link was asked for and is not finished. */
  readonly work?: WorkFields;
}

/** As it is stored now, and as earlier releases did. */
export type StoredWaitingPlace =
  | WaitingPlace
  | { readonly platform: ChatPlatform; readonly viewId: string | null; readonly responseUrl: string | null };

interface StoredCreation extends Omit<Creation, 'waitsAt'> {
  readonly waitsAt: StoredWaitingPlace;
}

const creationSchema = new Schema<StoredCreation>(
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
    leftAt: Date,
    begun: String,
    discardedAt: Date,
    savedAt: Date,
    creation: creationSchema,
    work: workPartSchema,
  },
  DOCUMENT_OPTIONS,
);

draftSchema.index({ savedAt: 1 }, { expireAfterSeconds: DAY_SECONDS });
draftSchema.index(
  { merchantId: 1, memberId: 1, leftAt: -1 },
  { partialFilterExpression: { leftAt: { $exists: true } } },
);
draftSchema.index({ begun: 1 }, { partialFilterExpression: { begun: { $exists: true } } });
addWorkIndexes(draftSchema, 'work.');
