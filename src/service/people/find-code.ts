import { AppError } from '../../domain/errors.js';
import type { Role } from '../../domain/merchant/member.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { AccountInvitation, AccountInvitations } from '../../ports/account-invitations.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { findInvited } from './find-invited.js';

interface Deps {
  readonly merchants: MerchantRepository;
  readonly accountInvitations: AccountInvitations;
}

interface FoundCode {
  readonly invitation: AccountInvitation;
  readonly merchant: Merchant;
  /** Of whoever comes by it. */
  readonly role: Role;
}

/**
 * A code for joining, while whoever gave it may still do so. `named`: the account that comes, among all chats.
 * Throws AppError `invitation_unknown`, `store_unavailable`.
 */
export async function findCode(
  { merchants, accountInvitations }: Deps,
  code: string,
  named: string,
): Promise<FoundCode> {
  const invitation = await accountInvitations.find(code, named);
  const merchant = invitation && (await merchants.findById(invitation.merchantId));
  if (invitation === null || merchant === null) throw new AppError('invitation_unknown');
  const right = invitation.as === 'me' ? 'view_own_links' : 'manage_team';
  const inviter = await findInvited(merchants, invitation, right);
  if (inviter === null) throw new AppError('invitation_unknown');
  return { invitation, merchant, role: invitation.as === 'me' ? inviter.role : invitation.as };
}
