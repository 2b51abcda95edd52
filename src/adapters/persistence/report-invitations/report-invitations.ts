import { type Model, Schema, trusted } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { ReportInvitation, ReportInvitations } from '../../../ports/report-invitations.js';
import { hashToken } from '../hash-token.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredText } from '../schema-parts.js';

export interface ReportInvitationDocument extends ReportInvitation {
  /** The token's hash: who reads the database can use none. */
  readonly _id: string;
}

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

export function createReportInvitations(
  model: Model<ReportInvitationDocument>,
  clock: Clock,
): ReportInvitations {
  const standing = (token: string) => ({ _id: hashToken(token), expiresAt: trusted({ $gt: clock.now() }) });
  return {
    async save(token, invitation) {
      await model.create({ _id: hashToken(token), ...invitation });
    },
    find: async (token) => toInvitation(await model.findOne(standing(token)).lean()),
    use: async (token) => toInvitation(await model.findOneAndDelete(standing(token)).lean()),
  };
}

function toInvitation(document: ReportInvitationDocument | null): ReportInvitation | null {
  if (document === null) return null;
  const { _id, ...invitation } = document;
  return invitation;
}
