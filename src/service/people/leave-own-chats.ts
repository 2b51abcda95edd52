import { findWorkspace } from '../../domain/chat/workspace.js';
import type { Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';
import { leaveMerchant } from './leave-merchant.js';

/** Chats that are a person's alone go by that person's id: they are the merchant's no longer, and hear nothing more of it. */
export async function leaveOwnChats(
  merchants: MerchantRepository,
  { merchantId, accounts }: Member,
): Promise<void> {
  for (const { platform, userId } of accounts) {
    const own = { platform, workspaceId: userId };
    const merchant = await getMerchantOrThrow(merchants, merchantId);
    if (findWorkspace(merchant.workspaces, own) !== undefined) await leaveMerchant(merchants, merchant, own);
  }
}
