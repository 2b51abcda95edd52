import { Schema } from 'mongoose';
import type { LookInvitation } from '../../../ports/look-invitations.js';
import type { TokenDocument } from '../one-time-tokens.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredText } from '../schema-parts.js';

export type LookInvitationDocument = TokenDocument<LookInvitation>;

export const lookInvitationSchema = new Schema<LookInvitationDocument>(
  {
    _id: String,
    merchantId: requiredText,
    documentId: requiredText,
    reviewer: requiredText,
    expiresAt: requiredDate,
  },
  DOCUMENT_OPTIONS,
);

lookInvitationSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
