import { type Model, Schema, trusted } from 'mongoose';
import type { AccountInvitation, AccountInvitations } from '../../../ports/account-invitations.js';
import type { Clock } from '../../../ports/clock.js';
import { hashToken } from '../hash-token.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredText } from '../schema-parts.js';

export interface AccountInvitationDocument extends AccountInvitation {
  /** The code's hash: who reads the database can use none. */
  readonly _id: string;
  /** The account that used it; null: nobody has. */
  readonly usedBy: string | null;
}

export const accountInvitationSchema = new Schema<AccountInvitationDocument>(
  {
    _id: String,
    merchantId: requiredText,
    memberId: requiredText,
    as: requiredText,
    expiresAt: requiredDate,
    usedBy: { type: String, default: null },
  },
  DOCUMENT_OPTIONS,
);

accountInvitationSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export function createAccountInvitations(
  model: Model<AccountInvitationDocument>,
  clock: Clock,
): AccountInvitations {
  const usable = (code: string, account: string) => ({
    ...{ _id: hashToken(code), expiresAt: trusted({ $gt: clock.now() }) },
    usedBy: trusted({ $in: [null, account] }),
  });
  return {
    async save(code, invitation) {
      await model.create({ _id: hashToken(code), ...invitation });
    },

    find: async (code, account) => toInvitation(await model.findOne(usable(code, account)).lean()),

    use: async (code, account) =>
      toInvitation(await model.findOneAndUpdate(usable(code, account), { $set: { usedBy: account } }).lean()),
  };
}

function toInvitation(document: AccountInvitationDocument | null): AccountInvitation | null {
  if (document === null) return null;
  const { merchantId, memberId, as, expiresAt } = document;
  return { merchantId, memberId, as, expiresAt };
}
