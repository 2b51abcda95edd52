import { Schema } from 'mongoose';
import type { ReportInvitation } from '../../../ports/report-invitations.js';
import type { TokenDocument } from '../one-time-tokens.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredText } from '../schema-parts.js';

export type ReportInvitationDocument = TokenDocument<ReportInvitation>;

export const reportInvitationSchema = new Schema<ReportInvitationDocument>(
  {
    _id: String,
    merchantId: requiredText,
    memberId: requiredText,
    file: requiredText,
    from: requiredDate,
    until: requiredDate,
    expiresAt: requiredDate,
  },
  DOCUMENT_OPTIONS,
);

reportInvitationSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
