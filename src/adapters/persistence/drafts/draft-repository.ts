import { type Model, Schema } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { Draft, DraftRepository } from '../../../ports/draft-repository.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';

const DAY_SECONDS = 24 * 60 * 60;

export interface DraftDocument extends Omit<Draft, 'id'> {
  readonly _id: string;
  readonly savedAt: Date;
}

const requiredText = { type: String, required: true };

export const draftSchema = new Schema<DraftDocument>(
  {
    _id: String,
    merchantId: requiredText,
    memberId: requiredText,
    values: Schema.Types.Mixed,
    reviewed: { type: Schema.Types.Mixed, default: null },
    origin: { type: Schema.Types.Mixed, default: null },
    createdAt: { type: Date, required: true },
    savedAt: { type: Date, required: true },
  },
  DOCUMENT_OPTIONS,
);

draftSchema.index({ savedAt: 1 }, { expireAfterSeconds: DAY_SECONDS });

function toDraftDocument({ id, ...fields }: Draft, savedAt: Date): DraftDocument {
  return { _id: id, ...fields, savedAt };
}

function fromDraftDocument(document: DraftDocument): Draft {
  return {
    id: document._id,
    merchantId: document.merchantId,
    memberId: document.memberId,
    values: document.values,
    reviewed: document.reviewed,
    origin: document.origin,
    createdAt: document.createdAt,
  };
}

export function createDraftRepository(model: Model<DraftDocument>, clock: Clock): DraftRepository {
  return {
    async save(draft) {
      const { _id, merchantId, ...fields } = toDraftDocument(draft, clock.now());
      // A field without a value is no field: it must not come back as null.
      await model.updateOne({ _id, merchantId }, { $set: fields }, { upsert: true, ignoreUndefined: true });
    },

    async find(merchantId, draftId) {
      const document = await model.findOne({ _id: draftId, merchantId }).lean<DraftDocument>();
      return document === null ? null : fromDraftDocument(document);
    },
  };
}
