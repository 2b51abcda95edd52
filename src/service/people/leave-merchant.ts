import type { Workspace } from '../../domain/chat/workspace.js';
import { isInWorkspace } from '../../domain/chat/workspace.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/**
 * Somebody's own chat is this merchant's no longer. Its links stay, and their news still reach whoever made them: those go
 * by the account. A merchant that was there alone keeps a name that no chat has.
 */
export async function leaveMerchant(
  merchants: MerchantRepository,
  { id, workspaces, settings }: Merchant,
  { platform, workspaceId }: Workspace,
): Promise<void> {
  const own = { platform, workspaceId };
  for (const place of settings.watching) {
    if (isInWorkspace(place, own, workspaces)) await merchants.removeWatching(id, place);
  }
  const isLeft = await merchants.removeWorkspace(id, own);
  if (!isLeft) await merchants.moveWorkspace(id, own, { platform, workspaceId: `${workspaceId}:left:${id}` });
}
