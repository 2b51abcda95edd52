import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member, Role } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkMayChangeSettings } from './check-may-change-settings.js';

export type ListTeam = (actor: MemberActor) => Promise<readonly Member[]>;

/** An owner stays owner, whatever is chosen. */
const APPOINTED: readonly Role[] = ['manager', 'sales', 'viewer'];

/** Whom the owner can make a manager, or not. Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`. */
export function makeListTeam({ merchants }: { readonly merchants: MerchantRepository }): ListTeam {
  return async (actor) => {
    await checkMayChangeSettings(merchants, actor);
    const members = await Promise.all(APPOINTED.map((role) => merchants.listMembers(actor.merchantId, role)));
    return members.flat();
  };
}
