import { Schema } from 'mongoose';
import type { LedgerRow } from '../../../domain/ledger/ledger-row.js';
import { DOCUMENT_OPTIONS, requiredText } from '../schema-parts.js';
import { assertReadable, SCHEMA_VERSION, type VersionedDocument } from '../schema-version.js';

export interface LedgerDocument extends Omit<LedgerRow, 'id'>, VersionedDocument {
  readonly _id: string;
}

export const ledgerSchema = new Schema<LedgerDocument>(
  {
    _id: String,
    schemaVersion: Number,
    eventId: requiredText,
    type: requiredText,
    merchantId: requiredText,
    linkId: requiredText,
    reference: requiredText,
    ownerId: requiredText,
    provider: requiredText,
    gatewayAccountId: { type: String, default: null },
    attemptId: requiredText,
    paymentRef: { type: String, default: null },
    mode: requiredText,
    at: { type: Date, required: true },
    account: requiredText,
    amountMinor: { type: Number, required: true, validate: Number.isSafeInteger },
    currency: requiredText,
  },
  DOCUMENT_OPTIONS,
);

/** Of a report: a merchant's rows of a time. */
export const BY_TIME = { merchantId: 1, mode: 1, at: 1, _id: 1 } as const;
/** Of the check: beside the links, in the order of their ids. */
export const BY_LINK = { linkId: 1, _id: 1 } as const;

ledgerSchema.index(BY_TIME);
ledgerSchema.index(BY_LINK);

export function toLedgerDocument({ id, ...row }: LedgerRow): LedgerDocument {
  return { _id: id, schemaVersion: SCHEMA_VERSION, ...row };
}

export function fromLedgerDocument(document: LedgerDocument): LedgerRow {
  assertReadable(document);
  const { _id: id, schemaVersion: _form, ...row } = document;
  return { id, ...row };
}
