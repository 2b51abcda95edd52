import { Schema } from 'mongoose';
import type { SecretInvitation } from '../../../ports/secret-invitations.js';
import type { TokenDocument } from '../one-time-tokens.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredText } from '../schema-parts.js';

export type SecretInvitationDocument = TokenDocument<SecretInvitation>;

export const secretInvitationSchema = new Schema<SecretInvitationDocument>(
  {
    _id: String,
    merchantId: requiredText,
    endpointId: requiredText,
    memberId: requiredText,
    expiresAt: requiredDate,
  },
  DOCUMENT_OPTIONS,
);

secretInvitationSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
