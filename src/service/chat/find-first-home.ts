import { findAccount } from '../../domain/chat/account.js';
import type { ChatPlatform } from '../../domain/chat/chat-place.js';
import { isLost } from '../../domain/chat/workspace.js';
import type { Member } from '../../domain/merchant/member.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChatHome, toMemberHome } from '../places/chat-home.js';

export interface Unheard {
  readonly merchant: Merchant;
  /** Of the link. */
  readonly makerId: string;
  /** The chats in which it is told already. */
  readonly heardIn: ReadonlySet<ChatPlatform>;
}

/**
 * Who is told of money in the chat that a merchant began in, where nothing there says it: whoever made the link, else an
 * owner. Null: it is heard there, or nobody is there.
 */
export async function findFirstHome(
  { merchants }: { readonly merchants: Pick<MerchantRepository, 'findMember' | 'listMembers'> },
  { merchant: { id, workspaces }, makerId, heardIn }: Unheard,
): Promise<ChatHome | null> {
  const first = workspaces[0];
  if (first === undefined || heardIn.has(first.platform)) return null;
  const { platform } = first;
  const isThere = (member: Member | null): member is Member => {
    const account = member?.role === 'none' ? null : member && findAccount(member.accounts, platform);
    return account !== null && account !== undefined && !isLost(workspaces, account);
  };
  const maker = await merchants.findMember(id, makerId);
  const told = isThere(maker) ? maker : (await merchants.listMembers(id, 'owner')).find(isThere);
  return told === undefined ? null : toMemberHome(told, { preferred: platform, workspaces });
}
