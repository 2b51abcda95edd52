import type { ChatPlatform } from '../domain/chat/chat-place.js';
import type { Member, Role } from '../domain/merchant/member.js';
import type { Merchant, MerchantSettings } from '../domain/merchant/merchant.js';

/** What a chat tells of a member. */
export type MemberProfile = Pick<Member, 'displayName' | 'timeZone' | 'language'>;

/** Merchants and their members. A workspace belongs to one merchant, an account to one member of it. */
export interface MerchantRepository {
  findById(merchantId: string): Promise<Merchant | null>;
  findByWorkspace(platform: ChatPlatform, workspaceId: string): Promise<Merchant | null>;
  /** Inserts, or answers the one that another call inserted first for one of the same workspaces. */
  insertMerchant(merchant: Merchant): Promise<Merchant>;
  /** All but the logo, which is given on a page of its own: neither undoes the other. */
  updateSettings(merchantId: string, settings: MerchantSettings): Promise<void>;
  /** Null: none. */
  setLogo(merchantId: string, logoId: string | null): Promise<void>;
  renameMerchant(merchantId: string, name: string): Promise<void>;
  findMember(merchantId: string, memberId: string): Promise<Member | null>;
  findMemberByAccount(merchantId: string, platform: ChatPlatform, userId: string): Promise<Member | null>;
  /** Inserts, or answers the one that another call inserted first for one of the same accounts. The first owner is made by `claimOwnership`. */
  insertMember(member: Member): Promise<Member>;
  /** Makes a member the owner, unless the merchant had one before; of many at once exactly one becomes it. */
  claimOwnership(merchantId: string, memberId: string): Promise<boolean>;
  updateMember(merchantId: string, memberId: string, change: MemberProfile): Promise<void>;
  /** Every member with this role, in the order they came. */
  listMembers(merchantId: string, role: Role): Promise<readonly Member[]>;
  setRole(merchantId: string, memberId: string, role: Role): Promise<void>;
}
