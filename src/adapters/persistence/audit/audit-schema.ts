import { Schema } from 'mongoose';
import type { AuditRow, AuditValue } from '../../../domain/audit/audit-entry.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredNumber, requiredText } from '../schema-parts.js';

export interface AuditDocument extends Omit<AuditRow, 'id' | 'before' | 'after'> {
  /** `<merchantId>:<number>`: of many who write the next row, one does. */
  readonly _id: string;
  readonly entryId: string;
  readonly before: unknown;
  readonly after: unknown;
}

const anything = Schema.Types.Mixed;

export const auditSchema = new Schema<AuditDocument>(
  {
    _id: String,
    entryId: requiredText,
    merchantId: requiredText,
    number: requiredNumber,
    at: requiredDate,
    actor: { type: anything, required: true },
    place: requiredText,
    action: requiredText,
    subject: { type: String, default: null },
    before: anything,
    after: anything,
    reason: { type: String, default: null },
    previousHash: requiredText,
    hash: requiredText,
  },
  DOCUMENT_OPTIONS,
);

/** In the order in which a trail is read. */
export const BY_NUMBER = { merchantId: 1, number: 1 } as const;

auditSchema.index(BY_NUMBER, { unique: true });
auditSchema.index({ merchantId: 1, entryId: 1 }, { unique: true });
auditSchema.index({ merchantId: 1, 'actor.memberId': 1, number: 1 });

export function toAuditDocument({ id: entryId, ...row }: AuditRow): AuditDocument {
  return { _id: `${row.merchantId}:${row.number}`, entryId, ...row };
}

export function fromAuditDocument({ _id, entryId: id, before, after, ...row }: AuditDocument): AuditRow {
  return { id, ...row, before: before as AuditValue, after: after as AuditValue };
}
