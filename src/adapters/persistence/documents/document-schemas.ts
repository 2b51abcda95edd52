import { Schema } from 'mongoose';
import { DOCUMENT_OPTIONS, requiredDate, requiredNumber, requiredText } from '../schema-parts.js';

/** What opens a file's chunks; in a collection of its own, so that copies of the store can be made without it. */
export interface DocumentKeyDocument {
  /** The file's. */
  readonly _id: string;
  readonly merchantId: string;
  readonly sealedKey: string;
  readonly chunks: number;
}

export const documentKeySchema = new Schema<DocumentKeyDocument>(
  { _id: String, merchantId: requiredText, sealedKey: requiredText, chunks: requiredNumber },
  DOCUMENT_OPTIONS,
);

export interface DocumentChunkDocument {
  /** `<file>:<number>` */
  readonly _id: string;
  readonly documentId: string;
  readonly merchantId: string;
  /** From 0. */
  readonly number: number;
  readonly sealed: Uint8Array;
  readonly putAt: Date;
}

export const documentChunkSchema = new Schema<DocumentChunkDocument>(
  {
    _id: String,
    documentId: requiredText,
    merchantId: requiredText,
    number: requiredNumber,
    sealed: { type: Buffer, required: true },
    putAt: requiredDate,
  },
  DOCUMENT_OPTIONS,
);

documentChunkSchema.index({ documentId: 1, number: 1 });
documentChunkSchema.index({ merchantId: 1, number: 1 });
