import type { AuditEntry } from '../domain/audit/audit-entry.js';
import type { Account } from '../domain/chat/account.js';
import type { ChatPlace, ChatPlatform } from '../domain/chat/chat-place.js';
import type { OwnWorkspace, Workspace } from '../domain/chat/workspace.js';
import type { Closing } from '../domain/merchant/closing.js';
import type { Departure, Member, Role } from '../domain/merchant/member.js';
import type { Merchant, MerchantSettings, Mode } from '../domain/merchant/merchant.js';

/** What a chat tells of a member. */
export type MemberProfile = Pick<Member, 'displayName' | 'timeZone' | 'language' | 'standing'>;

export interface RoleChange {
  readonly from: Role;
  readonly to: Exclude<Role, 'none'>;
}

interface AccountMove {
  readonly from: Account;
  readonly to: Account;
}

/** What is changed as a whole; the places that watch come and go one by one. */
type SettingsAtOnce = Omit<MerchantSettings, 'watching'>;

/** What an owner says of their merchant first; the usual currencies lead with their own. */
export type SignedUp = Pick<Merchant, 'name'> &
  Pick<MerchantSettings, 'currencies' | 'timeZone'> & { readonly country: string };

/** What is changed of a merchant or of its people, and the audit trail may be told of. */
export interface MerchantChanges {
  /** Inserts, or answers the one that another call inserted first for one of the same workspaces. */
  insertMerchant(merchant: Merchant): Promise<Merchant>;
  /** All but the logo, which is given on a page of its own: neither undoes the other. */
  updateSettings(merchantId: string, settings: SettingsAtOnce): Promise<void>;
  /** Who it is, in its owner's words. */
  signUp(merchantId: string, given: SignedUp): Promise<void>;
  /** Of links that are made from then on. */
  setMode(merchantId: string, mode: Mode): Promise<void>;
  /** Null: none. */
  setLogo(merchantId: string, logoId: string | null): Promise<void>;
  /** True when the merchant is in it then; false when another is. */
  addWorkspace(merchantId: string, workspace: OwnWorkspace): Promise<boolean>;
  /** What is known of one of its workspaces is `to` from now on; false when it is not in `from`, or another merchant is in `to`, or a loss is noted already. */
  moveWorkspace(merchantId: string, from: Workspace, to: OwnWorkspace): Promise<boolean>;
  /** Never the last one; false when nothing was removed. */
  removeWorkspace(merchantId: string, workspace: Workspace): Promise<boolean>;
  /** True when the place watches then; false when `most` others do. */
  addWatching(merchantId: string, place: ChatPlace, most: number): Promise<boolean>;
  /** False where it did not watch. */
  removeWatching(merchantId: string, place: ChatPlace): Promise<boolean>;
  renameMerchant(merchantId: string, name: string): Promise<void>;
  /** Inserts, or answers the one that another call inserted first for one of the same accounts. The first owner is made by `claimOwnership`. */
  insertMember(member: Member): Promise<Member>;
  /** True when the account is this member's then; false when it is another's of the merchant, or the member is none of it. */
  addAccount(merchantId: string, memberId: string, account: Account): Promise<boolean>;
  /** What is known of one of a member's accounts is `to` from now on; false when they do not have it, or `to` is somebody's. */
  moveAccount(merchantId: string, memberId: string, move: AccountMove): Promise<boolean>;
  /** Makes a member the owner, unless the merchant has one; of many at once exactly one becomes it. */
  claimOwnership(merchantId: string, memberId: string): Promise<boolean>;
  setRole(merchantId: string, memberId: string, role: Role): Promise<void>;
  /** Null: it is open again. False where it is so already. */
  setClosing(merchantId: string, closing: Closing | null): Promise<boolean>;
  /** From one role to another, or back from none; false where they have another by then. */
  changeRole(merchantId: string, memberId: string, change: RoleChange): Promise<boolean>;
  /** They may do nothing from now on; false where they might do nothing before. */
  endAccess(merchantId: string, memberId: string, departure: Omit<Departure, 'isSettled'>): Promise<boolean>;
  /** Null: nobody in particular. */
  setDeputy(merchantId: string, memberId: string, deputyId: string | null): Promise<void>;
}

/** Merchants and their members. A workspace belongs to one merchant, an account to one member of it. */
export interface MerchantRepository extends MerchantChanges {
  /** What is changed by way of it keeps `entry` for the audit trail, in the same write; where nothing changes, nothing is kept. */
  telling(entry: AuditEntry): MerchantChanges;
  findById(merchantId: string): Promise<Merchant | null>;
  findByWorkspace(platform: ChatPlatform, workspaceId: string): Promise<Merchant | null>;
  findMember(merchantId: string, memberId: string): Promise<Member | null>;
  findMemberByAccount(merchantId: string, platform: ChatPlatform, userId: string): Promise<Member | null>;
  updateMember(merchantId: string, memberId: string, change: MemberProfile): Promise<void>;
  /** What they left is seen to. */
  settleDeparture(merchantId: string, memberId: string): Promise<void>;
  /** Every member with this role, in the order they came. */
  listMembers(merchantId: string, role: Role): Promise<readonly Member[]>;
}
