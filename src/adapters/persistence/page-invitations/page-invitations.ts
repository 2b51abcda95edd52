import { type Model, Schema, trusted } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { PageInvitation, PageInvitations } from '../../../ports/page-invitations.js';
import { hashToken } from '../hash-token.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';

export interface PageInvitationDocument extends PageInvitation {
  /** The token's hash: who reads the database can use none. */
  readonly _id: string;
}

export const pageInvitationSchema = new Schema<PageInvitationDocument>(
  {
    _id: String,
    merchantId: { type: String, required: true },
    memberId: String,
    expiresAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
  },
  DOCUMENT_OPTIONS,
);

pageInvitationSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export function createPageInvitations(model: Model<PageInvitationDocument>, clock: Clock): PageInvitations {
  const standing = (token: string) => ({ _id: hashToken(token), expiresAt: trusted({ $gt: clock.now() }) });
  return {
    async save(token, invitation) {
      await model.create({ _id: hashToken(token), ...invitation });
    },

    async find(token) {
      return toInvitation(await model.findOne(standing(token)).lean());
    },

    async use(token) {
      const filter = { ...standing(token), usedAt: null };
      const used = { $set: { usedAt: clock.now() } };
      return toInvitation(await model.findOneAndUpdate(filter, used, { returnDocument: 'after' }).lean());
    },
  };
}

function toInvitation(document: PageInvitationDocument | null): PageInvitation | null {
  if (document === null) return null;
  const { merchantId, expiresAt, usedAt } = document;
  // The release before kept no member.
  return { merchantId, memberId: document.memberId ?? '', expiresAt, usedAt };
}
