import type { ChatPlatform } from '../../domain/chat/chat-place.js';
import { findWorkspace } from '../../domain/chat/workspace.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** `from` and `to`: the chat's own ids, before and now. */
export type MoveChat = (platform: ChatPlatform, from: string, to: string) => Promise<void>;

/**
 * A chat got another id. All that was written down of it, places of cards and of settings among them, goes by the new one
 * from now on, and what stands in the old chat is posted anew. Told again, nothing happens. Throws AppError
 * `store_unavailable`.
 */
export function makeMoveChat({
  merchants,
}: {
  readonly merchants: Pick<MerchantRepository, 'findByWorkspace' | 'moveWorkspace' | 'removeWorkspace'>;
}): MoveChat {
  return async (platform, from, to) => {
    const before = { platform, workspaceId: from };
    const merchant = await merchants.findByWorkspace(platform, from);
    const known = merchant && findWorkspace(merchant.workspaces, before);
    if (merchant === null || known === null || known === undefined) return;
    const { lostAt: _lostAt, formerIds = [], ...kept } = known;
    const moved = { ...kept, workspaceId: to, formerIds: [...formerIds, from] };
    const after = { platform, workspaceId: to };
    if (findWorkspace(merchant.workspaces, after) === undefined) {
      await merchants.moveWorkspace(merchant.id, before, moved);
      return;
    }
    // Somebody asked in the new chat before we were told.
    await merchants.moveWorkspace(merchant.id, after, moved);
    await merchants.removeWorkspace(merchant.id, before);
  };
}
