import type { Workspace } from '../../domain/chat/workspace.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantChanges } from '../../ports/merchant-repository.js';
import { stopTelling } from './stop-telling.js';

/**
 * Somebody's own chat is this merchant's no longer. Its links stay, and their news still reach whoever made them: those go
 * by the account. A merchant that was there alone keeps a name that no chat has.
 */
export async function leaveMerchant(
  merchants: MerchantChanges,
  merchant: Merchant,
  { platform, workspaceId }: Workspace,
): Promise<void> {
  const { id } = merchant;
  const own = { platform, workspaceId };
  await stopTelling(merchants, merchant, own);
  const isLeft = await merchants.removeWorkspace(id, own);
  if (!isLeft) await merchants.moveWorkspace(id, own, { platform, workspaceId: `${workspaceId}:left:${id}` });
}
