import type { MemberActor } from '../../domain/merchant/actor.js';
import { INVITED_ROLES, type Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkMayChangeSettings } from './check-may-change-settings.js';

export type ListTeam = (actor: MemberActor) => Promise<readonly Member[]>;

/** Whom the owner can make a manager, or not: an owner stays owner, whatever is chosen. Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`. */
export function makeListTeam({ merchants }: { readonly merchants: MerchantRepository }): ListTeam {
  return async (actor) => {
    await checkMayChangeSettings(merchants, actor);
    const members = await Promise.all(
      INVITED_ROLES.map((role) => merchants.listMembers(actor.merchantId, role)),
    );
    return members.flat();
  };
}
