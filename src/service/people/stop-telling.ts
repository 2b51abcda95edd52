import { isInWorkspace, type Workspace } from '../../domain/chat/workspace.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantChanges } from '../../ports/merchant-repository.js';

/** What is new of a merchant is told no more in a chat that is theirs no longer: neither what follows all links, nor money. */
export async function stopTelling(
  merchants: MerchantChanges,
  { id, workspaces, settings }: Merchant,
  chat: Workspace,
): Promise<void> {
  for (const place of settings.watching) {
    if (isInWorkspace(place, chat, workspaces)) await merchants.removeWatching(id, place);
  }
  const { paidChannel } = settings;
  if (paidChannel !== null && isInWorkspace(paidChannel, chat, workspaces)) {
    await merchants.updateSettings(id, { ...settings, paidChannel: null });
  }
}
