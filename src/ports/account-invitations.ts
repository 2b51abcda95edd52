import type { InvitedRole } from '../domain/merchant/member.js';

/** That whoever has the code may join a merchant from another chat, once. */
export interface AccountInvitation {
  readonly merchantId: string;
  /** Who asked for it. */
  readonly memberId: string;
  /** `me`: whoever comes is that very member; else somebody new, with this role. */
  readonly as: 'me' | InvitedRole;
  readonly expiresAt: Date;
}

/** Codes for joining. Of a code only its hash is kept. All methods throw AppError `store_unavailable`. */
export interface AccountInvitations {
  save(code: string, invitation: AccountInvitation): Promise<void>;
  /** As `use`, without using it. */
  find(code: string, account: string): Promise<AccountInvitation | null>;
  /**
   * The invitation, for one account for ever: the same may use it again, so that a join that was cut off is finished.
   * `account` names it among all chats. Null: there is none, its time is over, or another account was faster.
   */
  use(code: string, account: string): Promise<AccountInvitation | null>;
}
