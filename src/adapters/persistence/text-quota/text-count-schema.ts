import { Schema } from 'mongoose';
import { DOCUMENT_OPTIONS, PART_OPTIONS } from '../schema-parts.js';

/** A text that was let go. */
export interface CountedText {
  readonly id: string;
  readonly at: Date;
}

/** The texts to one recipient, or of one merchant. */
export interface TextCountDocument {
  readonly _id: string;
  /** Set in those of merchants. */
  readonly merchantId: string | null;
  /** Goes up with each change: whoever read an older one may not write. */
  readonly version: number;
  readonly texts: readonly CountedText[];
  /** Nothing in it counts any more. */
  readonly endsAt: Date;
}

export const textCountSchema = new Schema<TextCountDocument>(
  {
    _id: String,
    merchantId: { type: String, default: null },
    version: { type: Number, required: true },
    texts: [new Schema<CountedText>({ id: String, at: Date }, PART_OPTIONS)],
    endsAt: { type: Date, required: true },
  },
  DOCUMENT_OPTIONS,
);

textCountSchema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });
textCountSchema.index({ merchantId: 1 }, { partialFilterExpression: { merchantId: { $gt: '' } } });
