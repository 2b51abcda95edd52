import { Schema } from 'mongoose';
import type { Kyc } from '../../../domain/kyc/kyc.js';
import { type Untold, untoldField } from '../audit/untold.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredNumber, requiredText } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';

export interface KycDocument extends Omit<Kyc, 'merchantId'>, Untold, VersionedDocument {
  /** The merchant's. */
  readonly _id: string;
}

const anything = Schema.Types.Mixed;

export const kycSchema = new Schema<KycDocument>(
  {
    _id: String,
    schemaVersion: Number,
    revision: requiredNumber,
    state: requiredText,
    since: requiredDate,
    facts: anything,
    approvedFacts: anything,
    documents: [anything],
    requests: [anything],
    submission: anything,
    approvals: [anything],
    decisions: [anything],
    endedDecisions: Number,
    newLook: anything,
    screening: anything,
    risk: requiredText,
    reviewBy: Date,
    reminded: [Number],
    ...untoldField,
  },
  DOCUMENT_OPTIONS,
);

/** Those that wait for the operator, the longest there first. */
kycSchema.index({ state: 1, since: 1 });
