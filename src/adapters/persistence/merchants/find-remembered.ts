import { findWorkspace } from '../../../domain/chat/workspace.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { createSoloMemory } from '../solo-memory.js';

/** One merchant may be in many chats. */
const MAX_KEPT = 5_000;

/** Finds a merchant by a workspace that it was found by before, if it is still in it; `findById` remembers. */
export function makeFindRemembered(
  { findById, findByWorkspace }: Pick<MerchantRepository, 'findById' | 'findByWorkspace'>,
  peers: Peers,
): MerchantRepository['findByWorkspace'] {
  const merchantIds = createSoloMemory<string>(peers, MAX_KEPT);
  return async (platform, workspaceId) => {
    const key = `${platform} ${workspaceId}`;
    const read = () => findByWorkspace(platform, workspaceId);
    const asked = { merchant: null as Awaited<ReturnType<typeof read>> };
    const merchantId = await merchantIds.getOrRead(key, async () => {
      asked.merchant = await read();
      return asked.merchant?.id ?? null;
    });
    if (merchantId === null || asked.merchant !== null) return asked.merchant;
    const merchant = await findById(merchantId);
    const isStillIn = merchant !== null && findWorkspace(merchant.workspaces, { platform, workspaceId });
    if (isStillIn) return merchant;
    merchantIds.delete(key);
    return read();
  };
}
