import { isInWorkspace, type Workspace } from '../../domain/chat/workspace.js';
import type { Member } from '../../domain/merchant/member.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { Language } from '../../domain/text/language.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** Somebody in a workspace, by its platform's own id. */
export interface Keeper {
  readonly userId: string;
  readonly language: Language;
}

/**
 * Who can mend Paylink's access to a workspace: whoever installed it there, if the platform told, then the merchant's
 * owners who are in it. Throws AppError `store_unavailable`.
 */
export type ListKeepers = (workspace: Workspace, installerId: string | null) => Promise<readonly Keeper[]>;

export function makeListKeepers({
  merchants,
}: {
  readonly merchants: Pick<MerchantRepository, 'findByWorkspace' | 'findMemberByAccount' | 'listMembers'>;
}): ListKeepers {
  return async (workspace, installerId) => {
    const { platform, workspaceId } = workspace;
    const merchant = await merchants.findByWorkspace(platform, workspaceId);
    if (merchant === null) return installerId === null ? [] : [{ userId: installerId, language: 'en' }];
    const known = installerId && (await merchants.findMemberByAccount(merchant.id, platform, installerId));
    const installer = installerId === null ? [] : [toKeeper(installerId, known || null, merchant)];
    const owners = await merchants.listMembers(merchant.id, 'owner');
    const others = owners.flatMap((owner) =>
      owner.accounts
        .filter((account) => isInWorkspace(account, workspace, merchant.workspaces))
        .filter(({ userId }) => userId !== installerId)
        .map(({ userId }) => toKeeper(userId, owner, merchant)),
    );
    return [...installer, ...others];
  };
}

function toKeeper(userId: string, member: Member | null, { settings }: Merchant): Keeper {
  return { userId, language: member?.language ?? settings.language };
}
